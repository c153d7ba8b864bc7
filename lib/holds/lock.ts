import type { Tx } from "@/lib/platform/db";

/**
 * Takes the lock under which a person's money is let out or stopped: requesting, cancelling and sending a withdrawal,
 * making a voucher, and placing or lifting a hold all take it first, so none of them acts on what another is changing.
 */
export async function lockPerson(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`select from app_user where id = ${userId} for no key update`;
}
