import { HOUR_MS, later, MINUTE_MS, SECOND_MS } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { sendMail } from "@/lib/platform/mail";

/** How long one sender may take before another may try the same mail. */
const LEASE_MS = 2 * MINUTE_MS;

/** The wait after each failed try. When all are used up the mail stays, unsent, for the operator to see. */
const WAITS_MS = [
  20 * SECOND_MS,
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  HOUR_MS,
  4 * HOUR_MS,
  12 * HOUR_MS,
];

interface DueMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string | null;
  attempts: number;
}

/** Sends queued mail that is due, at most `limit`, and says how many were tried. */
export async function sendDueMail(limit: number): Promise<number> {
  const due = await claim(limit);
  for (const mail of due) {
    try {
      await sendMail({ ...mail, html: mail.html ?? undefined });
    } catch (error) {
      await recordFailure(mail, error);
      continue;
    }
    await recordSent(mail.id);
  }
  return due.length;
}

/** Takes mails for the time of the lease, so that nothing is locked while the mail server is waited for. */
function claim(limit: number): Promise<DueMail[]> {
  const at = now();
  return db.$queryRaw<DueMail[]>`
    update mail set next_attempt_at = ${later(at, LEASE_MS)}::timestamptz, attempts = attempts + 1
    where id in (
      select id from mail
      where sent_at is null and next_attempt_at <= ${at}::timestamptz and attempts <= ${WAITS_MS.length}
      order by next_attempt_at, id limit ${limit} for update skip locked)
    returning id, to_address as "to", subject, text, html, attempts`;
}

// The body may hold a link that signs its reader in, so it does not outlive the sending.
async function recordSent(id: string): Promise<void> {
  await db.$executeRaw`
    update mail set sent_at = ${now()}::timestamptz, last_error = null, text = '', html = null where id = ${id}`;
}

async function recordFailure(mail: DueMail, error: unknown): Promise<void> {
  const wait = WAITS_MS[mail.attempts - 1] ?? LEASE_MS;
  const reason = error instanceof Error ? error.message : String(error);
  await db.$executeRaw`
    update mail set next_attempt_at = ${later(now(), wait)}::timestamptz, last_error = ${reason.slice(0, 500)}
    where id = ${mail.id}`;
}
