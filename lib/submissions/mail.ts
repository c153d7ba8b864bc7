import { queueMail } from "@/lib/outbox/mail";
import { mailLayout } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { type DeclineReason, declineReasonLabels } from "./schema";

/** Tells each worker why the submission was not good enough, in the employer's words. */
export async function mailDeclined(
  tx: Tx,
  ids: string[],
  reason: DeclineReason,
  text: string,
): Promise<void> {
  const submissions = await tx.submission.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      worker: { select: { email: true, nickname: true } },
      job: { select: { title: true } },
    },
  });
  for (const { id, worker, job } of submissions) {
    const body = mailLayout({
      heading: "Your work was rated Not satisfied",
      paragraphs: [
        `Hello ${worker.nickname}, the employer of "${job.title}" was not satisfied with your submission.`,
        `${declineReasonLabels[reason]}: ${text}`,
      ],
      button: { label: "Open the task", url: `${env.APP_URL}/work/tasks/${id}` },
    });
    await queueMail(tx, {
      to: worker.email,
      subject: `Not satisfied: ${job.title}`,
      ...body,
      dedupeKey: `not-satisfied:${id}`,
    });
  }
}

/** Reminds an employer that tasks of a job pay themselves soon. */
export async function mailReminder(
  tx: Tx,
  reminder: {
    email: string;
    nickname: string;
    jobId: string;
    title: string;
    count: number;
    firstDueAt: Date;
    /** How far ahead the reminder looks. */
    hours: number;
  },
): Promise<void> {
  const { email, nickname, jobId, title, count, firstDueAt, hours } = reminder;
  const tasks = count === 1 ? "1 task pays itself" : `${count} tasks pay themselves`;
  const body = mailLayout({
    heading: `${tasks} soon`,
    paragraphs: [
      `Hello ${nickname}, ${tasks} within ${hours === 1 ? "the hour" : `${hours} hours`} in your job "${title}", the first on ${dateInWords(firstDueAt)}.`,
      "What nobody rates until then counts as Satisfied and is paid.",
    ],
    button: { label: "Rate the tasks", url: `${env.APP_URL}/hire/jobs/${jobId}/review` },
  });
  await queueMail(tx, { to: email, subject: `${tasks} soon: ${title}`, ...body });
}

// A mail does not know its reader's zone, so it names its own.
function dateInWords(instant: Date): string {
  const parts = {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  } as const;
  return `${new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: "UTC" }).format(instant)} UTC`;
}
