import { queueMail } from "@/lib/outbox/mail";
import { mailLayout } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";

interface DecidedJob {
  id: string;
  title: string;
  employer: { email: string; nickname: string };
}

/** Tells the employer that the job runs, and that its text was corrected if it was; at most one mail per job. */
export async function mailApproved(tx: Tx, job: DecidedJob, corrected: boolean): Promise<void> {
  const paragraphs = [`Your job "${job.title}" was approved and is running now.`];
  if (corrected)
    paragraphs.push("A moderator corrected its text first. The job's page shows what changed and why.");
  await mailDecision(tx, job, { word: "Running", heading: "Your job is running", paragraphs });
}

/** Tells the employer why the job was declined; at most one mail per job. */
export async function mailDeclined(tx: Tx, job: DecidedJob, reason: string): Promise<void> {
  const paragraphs = [
    `Your job "${job.title}" was declined, and everything it had locked is back in your Wallet, the approval fee included.`,
    `The reason: ${reason}`,
  ];
  await mailDecision(tx, job, { word: "Declined", heading: "Your job was declined", paragraphs });
}

interface Decision {
  word: "Running" | "Declined";
  heading: string;
  paragraphs: string[];
}

async function mailDecision(tx: Tx, job: DecidedJob, { word, heading, paragraphs }: Decision): Promise<void> {
  const button = { label: "Open the job", url: `${env.APP_URL}/hire/jobs/${job.id}` };
  await queueMail(tx, {
    to: job.employer.email,
    subject: `${word}: ${job.title}`,
    ...mailLayout({ heading, paragraphs, button }),
    dedupeKey: `job-decided:${job.id}`,
  });
}
