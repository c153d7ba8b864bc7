import { activeHolds } from "@/lib/holds/queries";
import { payoutsStopped } from "@/lib/ledger/payout-stop";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { ShownWithdrawal } from "./queries";

/** Why a requested withdrawal does not go with the next run, and by when that is over, if that is known. */
export interface WaitReason {
  text: string;
  until: Date | null;
}

/** All that a requested withdrawal waits for besides its run; nothing for one that is not only requested. */
export async function waitReasons(withdrawal: ShownWithdrawal): Promise<WaitReason[]> {
  if (withdrawal.status !== "REQUESTED") return [];
  const { userId, reviewReason, reviewDueAt, reviewedAt } = withdrawal;
  const [holds, stop, [pause]] = await Promise.all([
    activeHolds(userId),
    payoutsStopped(),
    db.$queryRaw<[{ until: Date | null }]>`select payouts_paused_until(${userId}, ${now()}) as until`,
  ]);
  const reasons: WaitReason[] = holds.map((hold) => ({ text: hold.reason, until: hold.reviewDueAt }));
  if (reviewReason && !reviewedAt) reasons.push({ text: reviewReason, until: reviewDueAt });
  if (pause.until) {
    const text = "You added a payout method, so nothing is paid out for a while, for your safety.";
    reasons.push({ text, until: pause.until });
  }
  if (stop)
    reasons.push({
      text: "All payouts are stopped while we check something. Your money is safe.",
      until: null,
    });
  return reasons;
}
