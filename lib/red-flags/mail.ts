import { queueMail } from "@/lib/outbox/mail";
import { mailLayout } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { operator } from "@/lib/platform/operator";
import type { RedFlag } from "@/lib/platform/prisma/client";
import { findPerson } from "@/lib/users/queries";
import { evidenceNames } from "./words";

type MailedFlag = Pick<RedFlag, "id" | "userId" | "severity" | "evidenceClass" | "expiresAt">;

/** An instant in words that mean the same to every reader. */
const day = new Intl.DateTimeFormat("en", { dateStyle: "full", timeStyle: "short", timeZone: "UTC" });

/** Tells a person of a flag: the class of evidence, its weight, when it expires, and how to appeal. */
export async function mailFlag(tx: Tx, flag: MailedFlag): Promise<void> {
  const { actor, email } = await findPerson(tx, flag.userId);
  const { name, email: contact } = operator();
  const where = contact ? `write to ${contact}` : `answer this mail, which reaches ${name}`;
  const body = mailLayout({
    heading: "Your account has a red flag",
    paragraphs: [
      `Hello ${actor.nickname}, a person of the staff has confirmed a breach of the rules. The evidence: ${evidenceNames[flag.evidenceClass].toLowerCase()}.`,
      `It weighs ${flag.severity} of 3 and expires by itself on ${day.format(flag.expiresAt)} UTC.`,
      `If you think this is wrong, ${where} and name the number ${flag.id}. A person looks at it.`,
    ],
    button: { label: "See where you stand", url: `${env.APP_URL}/work` },
    footnote: `The number of this flag is ${flag.id}.`,
  });
  const dedupeKey = `red-flag:${flag.id}`;
  await queueMail(tx, { to: email, subject: "Your account has a red flag", ...body, dedupeKey });
}

/** Tells a person that a flag was taken back. */
export async function mailWithdrawn(tx: Tx, flag: MailedFlag): Promise<void> {
  const { actor, email } = await findPerson(tx, flag.userId);
  const body = mailLayout({
    heading: "A red flag was taken back",
    paragraphs: [
      `Hello ${actor.nickname}, the red flag ${flag.id} on your account was taken back and counts no more.`,
    ],
    button: { label: "See where you stand", url: `${env.APP_URL}/work` },
    footnote: "What it had stopped goes on again, unless another mail says otherwise.",
  });
  const dedupeKey = `red-flag-withdrawn:${flag.id}`;
  await queueMail(tx, { to: email, subject: "A red flag was taken back", ...body, dedupeKey });
}
