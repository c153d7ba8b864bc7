import { BookOpenCheck, CalendarClock, MessageSquareText } from "lucide-react";
import type { LedgerLine } from "@/components/home/ledger-card";
import type { Pledge } from "@/components/home/pledges";
import { formatMoney } from "@/lib/core/money";
import type { SettingKey } from "@/lib/settings/definitions";
import type { WorkedExample } from "./worked-example";

type Print = (key: SettingKey) => string;

/** The worked example as lines of a ledger. */
export function exampleLines(example: WorkedExample, print: Print): LedgerLine[] {
  const { positions, satisfied, payMicros } = example;
  return [
    {
      what: "Job published",
      detail: `${positions} positions at ${formatMoney(payMicros)}, with all fees`,
      amountMicros: example.lockedMicros,
    },
    { what: "Approved by a moderator", detail: "the approval fee", amountMicros: -example.approvalMicros },
    {
      what: `${satisfied} tasks Satisfied`,
      detail: `${formatMoney(payMicros)} to each worker, at once`,
      amountMicros: -example.paidMicros,
    },
    {
      what: "Fee on those tasks",
      detail: `${print("fees.satisfiedBps")} of the pay`,
      amountMicros: -example.feesMicros,
    },
    {
      what: "Job stopped",
      detail: `${positions - satisfied} unused positions, back to the Wallet`,
      amountMicros: -example.refundMicros,
    },
  ];
}

export const workSteps = (print: Print) => [
  {
    title: "Reserve a position",
    text: `It is yours, with its money, until the timer ends: ${print("work.defaultMinutes")} for most jobs.`,
  },
  {
    title: "Do the work, send the proof",
    text: "A text, a link, a code, a picture or a PDF, as the job asks.",
  },
  {
    title: "Get rated, get paid",
    text: "Satisfied pays at once. Not satisfied comes with a written reason. Silence pays on the date you see.",
  },
];

export const hireSteps = (print: Print) => [
  {
    title: "Describe the job",
    text: "Numbered steps, the proof you want, the pay. You see the exact price while you type.",
  },
  {
    title: "A moderator reads it",
    text: `Approved, corrected or declined with a reason. The fee of ${print("fees.approvalMicros")} comes back if it is declined.`,
  },
  {
    title: "Rate on one page",
    text: "All proof side by side. Select all, press Satisfied, done. What you do not use comes back when you stop.",
  },
];

/** The three promises. */
export const pledges = (print: Print): Pledge[] => [
  {
    icon: CalendarClock,
    title: "It pays itself on the date",
    text: `Every submission shows the instant at which it pays itself, ${print("ttr.maxDays")} away at the most. Both sides see it.`,
  },
  {
    icon: MessageSquareText,
    title: "No verdict without a reason",
    text: "Nobody is turned down, stopped or locked out without being told why, in words, by a person.",
  },
  {
    icon: BookOpenCheck,
    title: "Every cent in a ledger",
    text: "Double entry, never edited. Any amount you see can be opened down to the entries it is made of.",
  },
];

/** The fee table in four lines. */
export const feeFacts = (print: Print) => [
  { label: "Approval of a job, returned if it is declined", value: print("fees.approvalMicros") },
  { label: "On the pay of each Satisfied task, from the employer", value: print("fees.satisfiedBps") },
  { label: "From the worker's pay", value: "nothing" },
  { label: "Deposit", value: "free" },
];
