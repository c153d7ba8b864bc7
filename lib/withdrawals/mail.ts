import type { UserActor } from "@/lib/core/actor";
import { formatMoney } from "@/lib/core/money";
import { queueMail } from "@/lib/outbox/mail";
import { type MailContent, mailLayout } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { PayoutMethodKind } from "@/lib/platform/prisma/enums";
import { findPerson } from "@/lib/users/queries";
import { nextRunAt } from "./schedule";
import { arrivals, methodNames } from "./words";

const NOT_YOU =
  "If this was not you, change your password at once, end the other sessions on the Security page of your account, and answer this mail.";

/** An instant in words that mean the same to every reader. */
const day = new Intl.DateTimeFormat("en", { dateStyle: "full", timeStyle: "short", timeZone: "UTC" });
const instantWords = (at: Date) => `${day.format(at)} UTC`;

interface Method {
  id: string;
  kind: PayoutMethodKind;
  label: string;
}

/** To the account's own address, whatever the method: whoever took over the account cannot read this. */
export function mailMethodAdded(
  tx: Tx,
  userId: string,
  method: Method & { usableFrom: Date },
): Promise<void> {
  return mailPerson(tx, userId, `method-added:${method.id}`, "A payout method was added", (nickname) => ({
    heading: "A payout method was added",
    paragraphs: [
      `Hello ${nickname}, a way to be paid was added to your account: ${methodNames[method.kind]}, ${method.label}.`,
      `For your safety nothing is paid out until ${instantWords(method.usableFrom)}.`,
    ],
    button: { label: "See your payout methods", url: `${env.APP_URL}/wallet/methods` },
    footnote: NOT_YOU,
  }));
}

export function mailMethodRemoved(tx: Tx, userId: string, method: Method): Promise<void> {
  return mailPerson(tx, userId, `method-removed:${method.id}`, "A payout method was removed", (nickname) => ({
    heading: "A payout method was removed",
    paragraphs: [
      `Hello ${nickname}, this way to be paid was removed from your account: ${methodNames[method.kind]}, ${method.label}.`,
    ],
    button: { label: "See your payout methods", url: `${env.APP_URL}/wallet/methods` },
    footnote: NOT_YOU,
  }));
}

/** To the PayPal address itself: only whoever reads its mail can confirm it. */
export async function mailMethodLink(tx: Tx, actor: UserActor, to: string, link: string): Promise<void> {
  const body = mailLayout({
    heading: "Confirm your PayPal address",
    paragraphs: [
      `${actor.nickname} wants to be paid at this PayPal address. Confirm that it is yours; you have to be logged in as ${actor.nickname}. The link is good for three days.`,
    ],
    button: { label: "Confirm PayPal address", url: link },
    footnote:
      "If you do not know this account, you need not do anything: nothing is paid to an address that nobody confirmed.",
  });
  await queueMail(tx, { to, subject: "Confirm your PayPal address", ...body });
}

export function mailRequested(tx: Tx, id: string): Promise<void> {
  return mailAbout(tx, id, "requested", (w) => ({
    heading: `Your withdrawal of ${w.amount} is requested`,
    paragraphs: [
      `Hello ${w.nickname}, you take out ${w.amount}. The fee is ${w.fee}, so you receive ${w.net} by ${w.method}.`,
      `It goes with the payout run of ${w.run} and arrives ${w.arrival}.`,
      ...(w.reviewReason ? [w.reviewReason] : []),
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
  reviewReason: string | null;
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
    reviewReason: w.reviewReason,
  });
  const subject = content(words("")).heading;
  await mailPerson(tx, w.userId, `withdrawal-${what}:${id}`, subject, (nickname) => ({
    button: { label: "See your withdrawal", url: `${env.APP_URL}/wallet/withdrawals/${id}` },
    footnote: `Its number is ${id}.`,
    ...content(words(nickname)),
  }));
}

async function mailPerson(
  tx: Tx,
  userId: string,
  dedupeKey: string,
  subject: string,
  content: (nickname: string) => MailContent,
): Promise<void> {
  const { actor, email } = await findPerson(tx, userId);
  await queueMail(tx, { to: email, subject, ...mailLayout(content(actor.nickname)), dedupeKey });
}
