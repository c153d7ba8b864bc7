import { actorName, record } from "@/lib/audit/record";
import { type Actor, systemActor, type UserActor } from "@/lib/core/actor";
import { conflict, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { formatMoney } from "@/lib/core/money";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { setting } from "@/lib/settings/read";
import { payoutRunReleased } from "./events";
import { mailFinance } from "./mail";
import { assertPaysOut } from "./run";
import type { CreateRun } from "./schema";

/**
 * Makes a run to be looked at: of what is ticked, or of everything requested of a kind. What may not be paid now is in
 * it with the reason; nothing is taken before the run is approved.
 * @returns its id @throws AppError NOT_FOUND, INVALID_INPUT when nothing is ticked, CONFLICT when nothing is requested
 */
export async function createRun(actor: UserActor, { which, kind, withdrawal }: CreateRun): Promise<string> {
  assertPaysOut(actor);
  const ticked = which === "TICKED" ? withdrawal : null;
  if (ticked?.length === 0) throw invalid("withdrawal", "Tick the withdrawals of the run first.");
  return transaction(async (tx) => {
    const run = await insert(tx, actor, {
      kind: ticked ? null : kind || null,
      scheduledFor: null,
      withdrawals: ticked,
    });
    if (!run || run.items === 0) throw conflict("Nothing of that is requested any more.");
    return run.id;
  });
}

/**
 * Makes the run of an instant of the timetable and lets it go. It leaves out what two persons have to approve, which
 * finance is told. Safe to repeat: an instant has one run.
 * @returns its id; null when the instant has its run already, or nothing is requested
 */
export function createScheduledRun(scheduledFor: Date): Promise<string | null> {
  const actor = systemActor("timetable");
  return transaction(async (tx) => {
    if ((await tx.withdrawal.count({ where: { status: "REQUESTED" } })) === 0) return null;
    const run = await insert(tx, actor, { kind: null, scheduledFor, withdrawals: null });
    if (!run) return null;
    await tx.payoutRun.update({
      where: { id: run.id },
      data: { status: "APPROVED", approvedAt: now(), approvedBy: actorName(actor) },
      select: { id: true },
    });
    await tellOfLarge(tx, run.id);
    await emit(tx, payoutRunReleased, { runId: run.id });
    return run.id;
  });
}

interface NewRun {
  kind: string | null;
  scheduledFor: Date | null;
  withdrawals: string[] | null;
}

/** Null when the instant has its run already. */
async function insert(tx: Tx, actor: Actor, { kind, scheduledFor, withdrawals }: NewRun) {
  const id = newId("payoutRun");
  const large = await setting("withdrawals.secondPersonMicros", tx);
  const [{ selected }] = await tx.$queryRaw<[{ selected: number | null }]>`
    select payout_create(${id}, ${kind}::payout_method_kind, ${scheduledFor}::timestamptz, ${withdrawals}::text[],
      ${actorName(actor)}, ${large}, ${now()}::timestamptz) as selected`;
  if (selected === null) return null;
  await record(tx, actor, "payout-run.created", id, { detail: { selected } });
  return { id, items: await tx.payoutItem.count({ where: { runId: id } }) };
}

async function tellOfLarge(tx: Tx, runId: string): Promise<void> {
  const large = await tx.payoutItem.findMany({
    where: { runId, exclusion: "large" },
    select: { withdrawal: { select: { id: true, amountMicros: true } } },
  });
  if (large.length === 0) return;
  const run = await tx.payoutRun.findUniqueOrThrow({
    where: { id: runId },
    select: { id: true, number: true },
  });
  const list = large.map(({ withdrawal: { id, amountMicros } }) => `${formatMoney(amountMicros)} (${id})`);
  await mailFinance(tx, run, {
    occasion: "large",
    heading: "Withdrawals wait for two persons",
    paragraphs: [
      `The scheduled run ${run.number} left out what two persons have to approve: ${list.join(", ")}.`,
      "Make a run of them on the Payout runs page.",
    ],
  });
}
