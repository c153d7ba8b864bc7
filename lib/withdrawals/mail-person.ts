import { queueMail } from "@/lib/outbox/mail";
import { type MailContent, mailLayout } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { findPerson } from "@/lib/users/queries";

/** The foot of mails about where somebody's money goes. */
export const NOT_YOU =
  "If this was not you, change your password at once, end the other sessions on the Security page of your account, and answer this mail.";

const day = new Intl.DateTimeFormat("en", { dateStyle: "full", timeStyle: "short", timeZone: "UTC" });
/** An instant in words that mean the same to every reader. */
export const instantWords = (at: Date) => `${day.format(at)} UTC`;

/** Mails a person at the address of the account, once for each `dedupeKey`. */
export async function mailPerson(
  tx: Tx,
  userId: string,
  dedupeKey: string,
  subject: string,
  content: (nickname: string) => MailContent,
): Promise<void> {
  const { actor, email } = await findPerson(tx, userId);
  await queueMail(tx, { to: email, subject, ...mailLayout(content(actor.nickname)), dedupeKey });
}
