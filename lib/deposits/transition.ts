import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import type { DepositStatus } from "@/lib/platform/prisma/enums";
import { depositTransitions, isOpen } from "./states";

/** Every state but SUCCEEDED, which only deposit_credit writes. */
type Uncredited = Exclude<DepositStatus, "SUCCEEDED">;

/**
 * Moves a deposit where that is legal.
 * @returns false when it is there already or may not go there; the caller then leaves it as it is
 */
export async function moveDeposit(
  id: string,
  to: Uncredited,
  { reason }: { reason?: string } = {},
  client: Tx = db,
): Promise<boolean> {
  const from = (Object.keys(depositTransitions) as DepositStatus[]).filter((status) =>
    depositTransitions[status].includes(to),
  );
  const { count } = await client.deposit.updateMany({
    where: { id, status: { in: from } },
    data: { status: to, failureReason: reason ?? null, closedAt: isOpen(to) ? null : now() },
  });
  return count === 1;
}
