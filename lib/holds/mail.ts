import { queueMail } from "@/lib/outbox/mail";
import { mailLayout } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { findPerson } from "@/lib/users/queries";
import type { NewHold } from "./place";

/** Tells a person what is stopped, why, and that a person looks at it. */
export async function mailHold(tx: Tx, hold: NewHold, holdId: string): Promise<void> {
  const { actor, email } = await findPerson(tx, hold.userId);
  const whole = hold.scope === "ACCOUNT";
  const body = mailLayout({
    heading: whole ? "Your account is on hold" : "Your withdrawals are on hold",
    paragraphs: [
      `Hello ${actor.nickname}, ${whole ? "your account" : "money leaving your account"} is stopped for now. The reason:`,
      hold.reason,
      "What you have earned stays yours. A person looks at every hold within 7 days; answer this mail to tell us your side.",
    ],
    button: { label: "Open your Wallet", url: `${env.APP_URL}/wallet` },
    footnote: `The number of this hold is ${holdId}.`,
  });
  const subject = whole ? "Your account is on hold" : "Your withdrawals are on hold";
  await queueMail(tx, { to: email, subject, ...body, dedupeKey: `hold:${holdId}` });
}

/** Tells a person that a hold has ended. */
export async function mailLifted(tx: Tx, userId: string, holdId: string): Promise<void> {
  const { actor, email } = await findPerson(tx, userId);
  const body = mailLayout({
    heading: "A hold on your account has ended",
    paragraphs: [`Hello ${actor.nickname}, the hold ${holdId} on your account has ended.`],
    button: { label: "Open your Wallet", url: `${env.APP_URL}/wallet` },
    footnote: "Other holds, if there are any, are shown on your Wallet page.",
  });
  await queueMail(tx, {
    to: email,
    subject: "A hold on your account has ended",
    ...body,
    dedupeKey: `hold-lifted:${holdId}`,
  });
}
