import type { Micros } from "@/lib/core/money";
import { db, type Tx } from "@/lib/platform/db";
import { levelOf } from "@/lib/reputation/levels";
import { settingsInForce } from "@/lib/settings/read";

/** 0: nothing known; 1: personal information given; 2: documents cleared. */
export type Tier = 0 | 1 | 2;

/** What makes the product ask; said to the person, and to the moderator who decides. */
export type Cause = "NONE" | "FIRST_MONEY" | "LEVEL" | "WITHDRAWN" | "DEPOSITED" | "REVIEW";

/** Money about to move, which counts as if it had. */
export interface Adding {
  withdrawMicros?: Micros;
  depositMicros?: Micros;
}

/** How well a person is known. Personal information that a moderator sent back is not given. */
export async function identityTier(userId: string, client: Tx = db): Promise<Tier> {
  const found = await client.verification.findUnique({
    where: { userId },
    select: { status: true, personalGivenAt: true, personalFits: true },
  });
  if (found?.status === "CLEARED") return 2;
  return found?.personalGivenAt && found.personalFits ? 1 : 0;
}

/** How well a person has to be known for what they have done and are about to do. */
export async function requiredTier(userId: string, adding: Adding = {}, client: Tx = db): Promise<Tier> {
  return (await requirement(userId, adding, client)).tier;
}

/** The same with what makes it so. */
export async function requirement(
  userId: string,
  adding: Adding = {},
  client: Tx = db,
): Promise<{ tier: Tier; cause: Cause }> {
  const rules = await settingsInForce(client);
  const withdrawn = (await withdrawnMicros(userId, client)) + (adding.withdrawMicros ?? 0n);
  const deposited = (await depositedMicros(userId, client)) + (adding.depositMicros ?? 0n);
  if (await isUnderReview(userId, client)) return { tier: 2, cause: "REVIEW" };
  if ((await levelOf(userId, client)) >= rules["identity.tier2Level"]) return { tier: 2, cause: "LEVEL" };
  if (withdrawn >= rules["identity.tier2WithdrawnMicros"] && withdrawn > 0n) {
    return { tier: 2, cause: "WITHDRAWN" };
  }
  if (deposited >= rules["identity.tier2DepositedMicros"] && deposited > 0n) {
    return { tier: 2, cause: "DEPOSITED" };
  }
  return withdrawn + deposited > 0n ? { tier: 1, cause: "FIRST_MONEY" } : { tier: 0, cause: "NONE" };
}

/** What has left or is about to; what failed or was cancelled never left. */
async function withdrawnMicros(userId: string, client: Tx): Promise<Micros> {
  const { _sum } = await client.withdrawal.aggregate({
    where: { userId, status: { notIn: ["FAILED", "CANCELLED"] } },
    _sum: { amountMicros: true },
  });
  return _sum.amountMicros ?? 0n;
}

async function depositedMicros(userId: string, client: Tx): Promise<Micros> {
  const { _sum } = await client.deposit.aggregate({
    where: { userId, status: "SUCCEEDED" },
    _sum: { amountMicros: true },
  });
  return _sum.amountMicros ?? 0n;
}

/**
 * A case asks for the documents of whoever it is about. The other side is asked only where the documents themselves are
 * alike: anybody can type in somebody else's payout address, and that must cost its owner nothing.
 */
async function isUnderReview(userId: string, client: Tx): Promise<boolean> {
  const open = await client.riskCase.findFirst({
    where: { closedAt: null, OR: [{ userId }, { otherUserId: userId, kind: "SAME_DOCUMENT" }] },
    select: { id: true },
  });
  return open !== null;
}
