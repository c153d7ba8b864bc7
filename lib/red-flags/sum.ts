import type { Tx } from "@/lib/platform/db";

/** What a flag weighs, and until when. */
export interface Weight {
  severity: number;
  expiresAt: Date;
}

/** The flags of a person that count at an instant: neither withdrawn nor expired. At the instant of its expiry a flag counts no more. */
export function flagsThatCount(tx: Tx, userId: string, at: Date) {
  return tx.redFlag.findMany({
    where: { userId, withdrawnAt: null, expiresAt: { gt: at } },
    orderBy: { expiresAt: "asc" },
  });
}

/** Until when these flags together weigh at least `limit`; null when they do not even now. */
export function heavyUntil(flags: readonly Weight[], limit: number): Date | null {
  let sum = flags.reduce((total, { severity }) => total + severity, 0);
  if (sum < limit) return null;
  const byEnd = [...flags].sort((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime());
  for (const { severity, expiresAt } of byEnd) {
    sum -= severity;
    if (sum < limit) return expiresAt;
  }
  return null;
}
