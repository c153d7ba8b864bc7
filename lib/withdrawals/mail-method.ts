import type { UserActor } from "@/lib/core/actor";
import { queueMail } from "@/lib/outbox/mail";
import { mailLayout } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { PayoutMethodKind } from "@/lib/platform/prisma/enums";
import { instantWords, mailPerson, NOT_YOU } from "./mail-person";
import { methodNames } from "./words";

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
