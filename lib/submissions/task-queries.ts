import type { UserActor } from "@/lib/core/actor";
import type { Micros } from "@/lib/core/money";
import { type RequiredProof, requiredProofs } from "@/lib/jobs/proof";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { JobStatus, RatedBy, SubmissionStatus } from "@/lib/platform/prisma/enums";
import { settingsInForce } from "@/lib/settings/read";
import type { ShownFile } from "@/lib/uploads/schema";
import { findOwnTask } from "./find";
import { isInHand, takenUntil } from "./policy";
import { type DeclineReason, type ProofAnswers, proofAnswers } from "./schema";

/** A file of a task, with the required proof it answers. */
export type TaskFile = ShownFile & { proofId: string; pending: boolean };

/** A task with everything its worker sees. */
export interface Task {
  id: string;
  status: SubmissionStatus;
  payMicros: Micros;
  daysToRate: number;
  reservedAt: Date;
  reservedUntil: Date;
  /** Until then the proof is still taken; a little after the clock, for slow connections. */
  takenUntil: Date;
  /** Whether its worker can still write, upload and hand in. */
  inHand: boolean;
  draftSavedAt: Date | null;
  submittedAt: Date | null;
  rateDueAt: Date | null;
  ratedAt: Date | null;
  ratedBy: RatedBy | null;
  declineReason: DeclineReason | null;
  declineText: string | null;
  endedAt: Date | null;
  answers: ProofAnswers;
  files: TaskFile[];
  /** The entry with which the pay reached Earned. */
  entryId: bigint | null;
  job: {
    id: string;
    title: string;
    categoryId: string;
    steps: string[];
    proofs: RequiredProof[];
    status: JobStatus;
    minutesToComplete: number;
    positionsLeft: number;
    employer: string;
  };
  /** What files a submission may have. */
  limits: { maxFiles: number; maxBytes: number };
}

/** The actor's own task. @throws AppError NOT_FOUND, also for anybody else's */
export async function taskOf(actor: UserActor, submissionId: string): Promise<Task> {
  const task = await findOwnTask(actor, submissionId);
  const [files, entryId, counter, settings] = await Promise.all([
    filesOf(task.id),
    task.status === "SATISFIED" ? payEntry(task.id, actor.id) : null,
    db.jobCounter.findUnique({ where: { jobId: task.jobId } }),
    settingsInForce(),
  ]);
  const { job } = task;
  const until = takenUntil(task.reservedUntil, settings["work.graceSeconds"]);
  return {
    id: task.id,
    status: task.status,
    payMicros: task.payMicros,
    daysToRate: task.daysToRate,
    reservedAt: task.reservedAt,
    reservedUntil: task.reservedUntil,
    takenUntil: until,
    inHand: isInHand({ status: task.status, takenUntil: until }, now()),
    draftSavedAt: task.draftSavedAt,
    submittedAt: task.submittedAt,
    rateDueAt: task.rateDueAt,
    ratedAt: task.ratedAt,
    ratedBy: task.ratedBy,
    declineReason: task.declineReason,
    declineText: task.declineText,
    endedAt: task.endedAt,
    answers: proofAnswers.parse(task.proof),
    files,
    entryId,
    job: {
      id: job.id,
      title: job.title,
      categoryId: job.categoryId,
      steps: job.steps,
      proofs: requiredProofs.parse(job.proofs),
      status: job.status,
      minutesToComplete: job.minutesToComplete,
      positionsLeft: counter ? counter.positions - counter.taken : 0,
      employer: job.employer.nickname,
    },
    limits: {
      maxFiles: settings["proofs.maxFiles"],
      maxBytes: settings["proofs.maxFileMegabytes"] * 1024 * 1024,
    },
  };
}

async function filesOf(submissionId: string): Promise<TaskFile[]> {
  const files = await db.file.findMany({
    where: { subjectId: submissionId, purpose: "PROOF", status: { in: ["PENDING", "READY"] } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      proofId: true,
      status: true,
      name: true,
      mimeType: true,
      sizeBytes: true,
      width: true,
      height: true,
    },
  });
  return files.map(({ status, proofId, ...file }) => ({
    ...file,
    proofId: proofId ?? "",
    pending: status === "PENDING",
  }));
}

async function payEntry(submissionId: string, workerId: string): Promise<bigint | null> {
  const [entry] = await db.$queryRaw<{ id: bigint }[]>`
    select e.id from ledger_account a join ledger_entry e on e.account_id = a.id and e.submission_id = ${submissionId}
    where a.kind = 'EARNED' and a.owner_id = ${workerId}`;
  return entry?.id ?? null;
}
