import { newId } from "@/lib/core/ids";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { mailAddress } from "@/lib/platform/mail";
import { kickMail } from "./kick";

export interface QueuedMail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** A second mail with the same key is not sent: "welcome:usr_…". */
  dedupeKey?: string;
}

/**
 * Queues a mail in the caller's transaction; it leaves within seconds of the commit, and never without it.
 * @throws ZodError when `to` is not one plain address
 */
export async function queueMail(tx: Tx, mail: QueuedMail): Promise<void> {
  const at = now();
  await tx.$executeRaw`
    insert into mail (id, dedupe_key, to_address, subject, text, html, created_at, next_attempt_at)
    values (${newId("mail")}, ${mail.dedupeKey ?? null}, ${mailAddress.parse(mail.to)}, ${mail.subject}, ${mail.text},
      ${mail.html ?? null}, ${at}::timestamptz, ${at}::timestamptz)
    on conflict (dedupe_key) do nothing`;
  kickMail();
}
