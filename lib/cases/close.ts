import { actorName, record } from "@/lib/audit/record";
import type { Actor } from "@/lib/core/actor";
import { conflict } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { findCase } from "./find";
import type { CloseCase } from "./schema";

/**
 * Ends a case with what came of it. It lifts and places nothing: that is done where the accounts are.
 * @throws AppError NOT_FOUND (their own too), CONFLICT when it is closed already
 */
export function closeCase(actor: Actor, { id, outcome, conclusion }: CloseCase): Promise<void> {
  return transaction(async (tx) => {
    await findCase(actor, id, tx);
    const { count } = await tx.riskCase.updateMany({
      where: { id, closedAt: null },
      data: { closedAt: now(), closedBy: actorName(actor), outcome, conclusion },
    });
    if (count === 0) throw conflict("Somebody else has closed this case already.");
    await record(tx, actor, "case.closed", id, { reason: conclusion, detail: { outcome } });
  });
}
