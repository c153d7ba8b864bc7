import { db, type Tx } from "@/lib/platform/db";
import type { SecondFactorState } from "./schema";

/** Whether a person has shown once that their authenticator app works, and has not turned it off since. */
export async function hasSecondFactor(userId: string, client: Tx = db): Promise<boolean> {
  const found = await client.secondFactor.findUnique({ where: { userId }, select: { enabledAt: true } });
  return found?.enabledAt != null;
}

/** A person's own second factor; null while they have none. */
export async function ownSecondFactor(userId: string): Promise<SecondFactorState | null> {
  const [found, recoveryCodesLeft] = await Promise.all([
    db.secondFactor.findUnique({ where: { userId }, select: { enabledAt: true } }),
    db.recoveryCode.count({ where: { userId, usedAt: null } }),
  ]);
  return found?.enabledAt ? { enabledAt: found.enabledAt, recoveryCodesLeft } : null;
}
