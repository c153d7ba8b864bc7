import { formatMoney } from "@/lib/core/money";
import type { MailContent } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { instantWords, mailPerson, NOT_YOU } from "./mail-person";
import { nextRunAt } from "./schedule";
import { arrivals, methodNames } from "./words";

export function mailRequested(tx: Tx, id: string): Promise<void> {
  return mailAbout(tx, id, "requested", (w) => ({
    heading: `Your withdrawal of ${w.amount} is requested`,
    paragraphs: [
      `Hello ${w.nickname}, you take out ${w.amount}. The fee is ${w.fee}, so you receive ${w.net} by ${w.method}.`,
      `It goes with the payout run of ${w.run} and arrives ${w.arrival}.`,
      ...(w.review ? [w.review] : []),
      `If it has not gone by ${w.due}, the fee comes back to you.`,
    ],
    footnote: `You can cancel until a payout run has it. ${NOT_YOU}`,
  }));
}

export function mailReviewed(tx: Tx, id: string): Promise<void> {
  return mailAbout(tx, id, "reviewed", (w) => ({
    heading: `Your withdrawal of ${w.amount} goes ahead`,
    paragraphs: [
      `Hello ${w.nickname}, a person has looked at your withdrawal. It goes with the next payout run.`,
    ],
  }));
}

export function mailRefused(tx: Tx, id: string, reason: string): Promise<void> {
  return mailAbout(tx, id, "refused", (w) => ({
    heading: `Your withdrawal of ${w.amount} was not paid out`,
    paragraphs: [
      `Hello ${w.nickname}, a person has looked at your withdrawal and did not let it go. The reason:`,
      reason,
      `The whole ${w.amount} is back in Earned. Answer this mail to tell us your side.`,
    ],
  }));
}

export function mailFeeReturned(tx: Tx, id: string): Promise<void> {
  return mailAbout(tx, id, "late", (w) => ({
    heading: `Your withdrawal is late, so its fee is back: ${w.fee}`,
    paragraphs: [
      `Hello ${w.nickname}, we had promised your withdrawal of ${w.amount} by ${w.due}. It has not arrived, which is our fault, so the fee of ${w.fee} is back in Earned.`,
      `You still receive ${w.net} by ${w.method}.`,
    ],
  }));
}

interface Words {
  nickname: string;
  amount: string;
  fee: string;
  net: string;
  method: string;
  run: string;
  arrival: string;
  due: string;
  /** Who looks first, and until when. */
  review: string | null;
}

async function mailAbout(
  tx: Tx,
  id: string,
  what: string,
  content: (words: Words) => MailContent,
): Promise<void> {
  const w = await tx.withdrawal.findUniqueOrThrow({ where: { id } });
  const words = (nickname: string): Words => ({
    nickname,
    amount: formatMoney(w.amountMicros),
    fee: formatMoney(w.feeMicros),
    net: formatMoney(w.amountMicros - w.feeMicros),
    method: `${methodNames[w.methodKind]} (${w.methodLabel})`,
    run: instantWords(nextRunAt(w.requestedAt)),
    arrival: arrivals[w.methodKind],
    due: instantWords(w.dueAt),
    review:
      w.reviewReason &&
      w.reviewDueAt &&
      `${w.reviewReason} If nobody has decided by ${instantWords(w.reviewDueAt)}, it goes by itself.`,
  });
  const subject = content(words("")).heading;
  await mailPerson(tx, w.userId, `withdrawal-${what}:${id}`, subject, (nickname) => ({
    button: { label: "See your withdrawal", url: `${env.APP_URL}/wallet/withdrawals/${id}` },
    footnote: `Its number is ${id}.`,
    ...content(words(nickname)),
  }));
}
