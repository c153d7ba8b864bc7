import type { SettingKey } from "@/lib/settings/definitions";

type Print = (key: SettingKey) => string;

/** The worker's way, with the numbers in force. */
export const workStory = (print: Print) => [
  {
    title: "Open an account",
    children: `Name, e-mail, country, date of birth (${print("accounts.minAge")} or older), a nickname. It works as soon as you follow the link in the mail.`,
  },
  {
    title: "Choose a job",
    children:
      "Every job says what it pays, how long it takes, what proof it wants, who may do it and how many positions are left. What you see is what you get: nothing is taken from your pay.",
  },
  {
    title: "Reserve a position",
    children: `The position and its money are yours until the timer ends, ${print("work.defaultMinutes")} unless the job says otherwise. You may hold ${print("work.maxReservations")} at once. If the employer stops the job meanwhile, yours stays.`,
  },
  {
    title: "Do it and send the proof",
    children: `Text, link, code, picture or PDF. What you type is kept as a draft while you work. The server adds ${print("work.graceSeconds")} of grace after the timer, so a slow connection costs you nothing.`,
  },
  {
    title: "Be rated, or be paid anyway",
    children: `Satisfied pays at once. If nobody rates it, it counts as Satisfied after the job's time to rate, ${print("ttr.defaultDays")} unless it says otherwise and never more than ${print("ttr.maxDays")}. You see the exact moment from the start.`,
  },
  {
    title: "Withdraw it",
    children: `From ${print("withdrawals.minMicros")} on, ${print("withdrawals.agedHours")} after it was earned. Your Wallet page shows from the first day what that needs, and what the withdrawal costs before you confirm it. Payouts leave on Monday, Wednesday and Friday.`,
  },
  {
    title: "If it was not good enough",
    children: `Not satisfied needs a reason of a fixed kind and at least ${print("rating.minReasonLength")} characters in the employer's own words. You read it word for word.`,
  },
];

/** The employer's way, with the numbers in force. */
export const hireStory = (print: Print) => [
  {
    title: "Put money into your Wallet",
    children: `By card, from ${print("deposits.minMicros")} to ${print("deposits.maxMicros")}, without a fee. What you have earned by working pays for jobs as well.`,
  },
  {
    title: "Write the job",
    children: `A title, numbered steps, up to ${print("jobs.maxProofs")} pieces of proof, positions, pay. The exact cost stands beside the form while you type, and your draft is never lost.`,
  },
  {
    title: "Publish it",
    children: `The whole cost is locked: pay, ${print("fees.satisfiedBps")} fee and ${print("fees.approvalMicros")} for approval. That is how a worker can be sure that the money is there.`,
  },
  {
    title: "A moderator reads it",
    children:
      "Against the list of what is not accepted. It is approved, corrected (you see the difference) or declined with a reason. Cancelled or declined, everything comes back, the approval fee too.",
  },
  {
    title: "Rate on one page",
    children: `All submissions with their proof, side by side. Select all, press Satisfied. A Not satisfied takes a reason, and ${print("rating.maxDeclinesAtOnce")} at once is the most. We remind you ${print("ttr.reminderHours")} before anything pays itself.`,
  },
  {
    title: "Pause, add, stop",
    children:
      "Pause and resume as you like, add positions, or stop: the unused positions come back to your Wallet with their fees. Work in hand stays funded until it is rated.",
  },
];
