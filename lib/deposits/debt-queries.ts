import { formatMoney, type Micros } from "@/lib/core/money";
import { db, type Tx } from "@/lib/platform/db";

/** What a person owes, and why. */
export interface Debt {
  /** Positive. */
  owedMicros: Micros;
  earnedMicros: Micros;
  /** The claims and refunds that made it, newest first. */
  causes: { depositId: string; at: Date; words: string }[];
}

/** What a person owes after deposits went back that were spent already; null when nothing. */
export async function debtOf(userId: string, client: Tx = db): Promise<Debt | null> {
  const accounts = await client.ledgerAccount.findMany({
    where: { ownerId: userId, kind: { in: ["DEBT", "EARNED"] } },
    select: { kind: true, balanceMicros: true },
  });
  const balance = (kind: string) => accounts.find((one) => one.kind === kind)?.balanceMicros ?? 0n;
  const owedMicros = -balance("DEBT");
  if (owedMicros <= 0n) return null;
  return { owedMicros, earnedMicros: balance("EARNED"), causes: await causesOf(userId, client) };
}

const SHOWN = 3;

async function causesOf(userId: string, client: Tx): Promise<Debt["causes"]> {
  const [disputes, refunds] = await Promise.all([
    client.dispute.findMany({
      where: { deposit: { userId }, takenMicros: { gt: 0n } },
      orderBy: { openedAt: "desc" },
      take: SHOWN,
    }),
    client.refund.findMany({
      where: { deposit: { userId }, origin: "STRIPE", status: { not: "FAILED" } },
      orderBy: { requestedAt: "desc" },
      take: SHOWN,
    }),
  ]);
  const claimed = disputes.map(({ depositId, openedAt: at, takenMicros }) => ({
    depositId,
    at,
    words: `Your bank took ${formatMoney(takenMicros)} of a deposit back.`,
  }));
  const sent = refunds.map(({ depositId, requestedAt: at, amountMicros }) => ({
    depositId,
    at,
    words: `${formatMoney(amountMicros)} of a deposit went back to your card.`,
  }));
  return [...claimed, ...sent].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, SHOWN);
}
