import { queueMail } from "@/lib/outbox/mail";
import { mailLayout } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { ReviewedVerification } from "./find";
import type { Part } from "./schema";
import { partWords } from "./words";

/** Tells a person that they are cleared. */
export async function mailCleared(tx: Tx, { id, user }: ReviewedVerification): Promise<void> {
  const body = mailLayout({
    heading: "You have been cleared",
    paragraphs: [
      `Hello ${user.nickname}, we have looked at your documents and everything is in order.`,
      "You need to do nothing more. The documents are deleted by themselves; the page says when.",
    ],
    button: button(),
  });
  await queueMail(tx, {
    to: user.email,
    subject: "You have been cleared",
    ...body,
    dedupeKey: `verification-cleared:${id}`,
  });
}

/** Tells a person which part to give again. Why stands on the page alone: reasons can name what is on a document. */
export async function mailRejected(tx: Tx, { user }: ReviewedVerification, part: Part): Promise<void> {
  const body = mailLayout({
    heading: "One part of your verification has to be given again",
    paragraphs: [
      `Hello ${user.nickname}, we have looked at your documents. This has to be given again: ${partWords[part]}. All the rest stays as it is.`,
      "Log in to read why and to give it again. You can keep working meanwhile.",
    ],
    button: button(),
  });
  await queueMail(tx, {
    to: user.email,
    subject: "One part of your verification has to be given again",
    ...body,
  });
}

function button() {
  return { label: "Open your verification", url: `${env.APP_URL}/account/verification` };
}
