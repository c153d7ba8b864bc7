import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { AppError, conflict, type FieldErrors } from "@/lib/core/errors";
import { formatMoney } from "@/lib/core/money";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { sqlDetail, sqlState } from "@/lib/platform/db-errors";
import { Prisma } from "@/lib/platform/prisma/client";
import { settingsInForce } from "@/lib/settings/read";
import { jobChanged } from "./events";
import { findOwnJob } from "./find";
import { debtOr } from "./funding";
import { costOf } from "./pricing";
import { jobDraft } from "./schema";
import { completeJob } from "./validate";

/** Raised by job_publish when Wallet and Earned together do not cover the cost. */
const NOT_ENOUGH_MONEY = "PW402";

/**
 * DRAFT → PENDING_REVIEW: fixes the terms at the fees in force and locks the whole cost, Wallet first, then Earned.
 * @throws AppError INVALID_INPUT naming the fields, INSUFFICIENT_FUNDS saying how much is missing, NOT_ALLOWED in
 * debt, CONFLICT when it was published meanwhile; the draft stays as it is in each case
 */
export async function publishJob(actor: UserActor, { jobId }: { jobId: string }): Promise<{ jobId: string }> {
  try {
    return await transaction((tx) => publish(tx, actor, jobId));
  } catch (error) {
    if (sqlState(error) === NOT_ENOUGH_MONEY) throw insufficientFunds(sqlDetail(error));
    throw debtOr(error);
  }
}

async function publish(tx: Tx, actor: UserActor, jobId: string): Promise<{ jobId: string }> {
  const draft = await findOwnJob(actor, jobId, tx);
  if (draft.status !== "DRAFT") throw conflict("This job has been published already.");
  const settings = await settingsInForce(tx);
  const job = completeJob(jobDraft.parse(draft.draft), settings);
  const approvalFeeMicros = settings["fees.approvalMicros"];
  const cost = costOf({ ...job, feeBps: settings["fees.satisfiedBps"], approvalFeeMicros });
  await tx.job.updateMany({
    where: { id: jobId, status: "DRAFT" },
    data: {
      ...job,
      draft: Prisma.DbNull,
      feeMicros: cost.feePerTaskMicros,
      approvalFeeMicros,
      updatedAt: now(),
    },
  });
  const [row] = await tx.$queryRaw<
    [{ missing: bigint | null }]
  >`select job_publish(${jobId}, ${now()}) as missing`;
  if (row.missing === null) throw conflict("This job has been published already.");
  await record(tx, actor, "job.published", jobId, { detail: { lockedMicros: cost.totalMicros.toString() } });
  await emit(tx, jobChanged, { jobId, status: "PENDING_REVIEW" });
  return { jobId };
}

function insufficientFunds(detail: string | undefined): AppError {
  const { message, fields } = fundsProblem(BigInt(detail ?? "0"));
  return new AppError("INSUFFICIENT_FUNDS", message, fields);
}

/** What a person reads when Wallet and Earned do not cover a job; the form leads from it to the deposit. */
export function fundsProblem(missing: bigint): { message: string; fields: FieldErrors } {
  const message = `Publishing needs ${formatMoney(missing)} more than you have. Your draft is kept.`;
  return { message, fields: { deposit: [message] } };
}
