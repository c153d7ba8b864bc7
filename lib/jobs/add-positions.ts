import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { AppError, conflict } from "@/lib/core/errors";
import { formatMoney } from "@/lib/core/money";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { setting } from "@/lib/settings/read";
import { findOwnJob } from "./find";
import { debtOr } from "./funding";
import type { AddPositions } from "./schema";

/**
 * Adds positions to a running or paused job at the job's own pay and fee, and locks their cost.
 * @throws AppError INSUFFICIENT_FUNDS, NOT_ALLOWED in debt, CONFLICT when the job has ended, LIMIT_REACHED
 */
export async function addPositions(actor: UserActor, input: AddPositions): Promise<void> {
  try {
    await transaction((tx) => add(tx, actor, input));
  } catch (error) {
    throw debtOr(error);
  }
}

async function add(tx: Tx, actor: UserActor, { jobId, count, requestId }: AddPositions): Promise<void> {
  await findOwnJob(actor, jobId, tx);
  const [row] = await tx.$queryRaw<[{ missing: bigint | null }]>`
    select job_add_positions(${jobId}, ${count}, ${requestId}, ${now()}) as missing`;
  if (row.missing === null) throw conflict("This job is not running, so no positions can be added.");
  if (row.missing > 0n) {
    throw new AppError(
      "INSUFFICIENT_FUNDS",
      `${count} more positions need ${formatMoney(row.missing)} more than you have.`,
    );
  }
  // Read after the job is locked, so that two requests at once do not pass together.
  const { positions } = await findOwnJob(actor, jobId, tx);
  const most = await setting("jobs.maxPositions", tx);
  if (positions > most) {
    throw new AppError("LIMIT_REACHED", `A job may have at most ${most.toLocaleString("en")} positions.`);
  }
  await record(tx, actor, "job.positions-added", jobId, { detail: { count, requestId } });
}
