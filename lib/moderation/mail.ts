import { queueMail } from "@/lib/outbox/mail";
import { mailLayout } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";

interface DecidedJob {
  id: string;
  title: string;
  employer: { email: string; nickname: string };
}

/** Tells the employer what was decided on the job; at most one mail per decision. */
export async function mailDecision(
  tx: Tx,
  job: DecidedJob,
  decision: "approved" | "declined",
  reason?: string,
): Promise<void> {
  const approved = decision === "approved";
  const body = mailLayout({
    heading: approved ? "Your job is running" : "Your job was declined",
    paragraphs: approved
      ? [`Your job "${job.title}" was approved and is running now.`]
      : [
          `Your job "${job.title}" was declined, and everything it had locked is back in your Wallet, the approval fee included.`,
          `The reason: ${reason}`,
        ],
    button: { label: "Open the job", url: `${env.APP_URL}/hire/jobs/${job.id}` },
  });
  await queueMail(tx, {
    to: job.employer.email,
    subject: approved ? `Running: ${job.title}` : `Declined: ${job.title}`,
    ...body,
    dedupeKey: `job-${decision}:${job.id}`,
  });
}
