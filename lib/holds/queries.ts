import { db, type Tx } from "@/lib/platform/db";
import type { HoldCause, HoldScope } from "@/lib/platform/prisma/enums";

/** A hold as its person sees it. */
export interface ActiveHold {
  id: string;
  scope: HoldScope;
  cause: HoldCause;
  reason: string;
  createdAt: Date;
  reviewDueAt: Date;
}

/** The holds on a person now, newest first; any of them stops money from leaving. */
export function activeHolds(userId: string, client: Tx = db): Promise<ActiveHold[]> {
  return client.accountHold.findMany({
    where: { userId, liftedAt: null },
    orderBy: { createdAt: "desc" },
    select: { id: true, scope: true, cause: true, reason: true, createdAt: true, reviewDueAt: true },
  });
}
