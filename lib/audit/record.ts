import type { Actor } from "@/lib/core/actor";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/prisma/client";

/** How an actor is named in the audit log: the user's id, or "system:<part>". */
export function actorName(actor: Actor): string {
  return actor.kind === "user" ? actor.id : `system:${actor.name}`;
}

/**
 * Writes who did what to which thing, in the transaction that does it.
 * The application role may only insert here; PostgreSQL refuses changes and deletions.
 */
export async function record(
  tx: Tx,
  actor: Actor,
  action: string,
  subjectId: string,
  { reason, detail = {} }: { reason?: string; detail?: Prisma.InputJsonObject } = {},
): Promise<void> {
  await tx.auditEntry.create({
    data: { at: now(), actor: actorName(actor), action, subjectId, reason: reason ?? null, detail },
    select: { id: true },
  });
}
