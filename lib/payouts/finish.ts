import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/core/actor";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { mailFinance } from "./mail";
import { providedKinds } from "./providers/by-kind";

/**
 * Ends a run that has nothing left to send: everything is with its provider, left out, or ready to be handed out as a
 * file. @returns whether it has ended
 */
export async function finishIfDone(actor: Actor, runId: string): Promise<boolean> {
  if (await hasOpen(runId)) return false;
  return transaction(async (tx) => {
    const { count } = await tx.payoutRun.updateMany({
      where: { id: runId, status: "RUNNING" },
      data: { status: "FINISHED", endedAt: now() },
    });
    if (count === 0) return true;
    await record(tx, actor, "payout-run.finished", runId);
    const run = await tx.payoutRun.findUniqueOrThrow({ where: { id: runId } });
    const refused = await tx.payoutItem.count({ where: { runId, state: "FAILED" } });
    const files = await tx.payoutItem.count({ where: { runId, state: "SELECTED" } });
    const news = [
      refused > 0 && `${refused} refused by the provider: retry them, or return the money to Earned.`,
      files > 0 && `${files} to be paid with a file: download it.`,
    ].filter((line) => line !== false);
    if (news.length === 0) return true;
    const heading = `Payout run ${run.number} has sent what it could`;
    await mailFinance(tx, run, { occasion: `finished-${now().getTime()}`, heading, paragraphs: news });
    return true;
  });
}

async function hasOpen(runId: string): Promise<boolean> {
  const open = await db.payoutItem.count({
    where: {
      runId,
      OR: [
        { state: "SENDING" },
        { state: "SELECTED", withdrawal: { methodKind: { in: providedKinds() } } },
        { state: "SELECTED", withdrawal: { NOT: { status: "PROCESSING", runId } } },
      ],
    },
  });
  return open > 0;
}
