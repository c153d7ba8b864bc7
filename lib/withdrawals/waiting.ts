import { formatMoney } from "@/lib/core/money";
import { activeHolds } from "@/lib/holds/queries";
import { payoutsStopped } from "@/lib/ledger/payout-stop";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { setting } from "@/lib/settings/read";
import type { ShownWithdrawal } from "./queries";
import { waitsForReview } from "./states";

/** Why a requested withdrawal does not go with the next run, by when that is over, if that is known, and what to do. */
export interface WaitReason {
  text: string;
  until?: Date;
  link?: { href: string; label: string };
}

/** All that a requested withdrawal waits for besides its run; nothing for one that is not only requested. */
export async function waitReasons(withdrawal: ShownWithdrawal): Promise<WaitReason[]> {
  if (withdrawal.status !== "REQUESTED") return [];
  const { userId } = withdrawal;
  const [holds, own, method, stop] = await Promise.all([
    activeHolds(userId),
    ownReasons(withdrawal),
    methodReasons(withdrawal),
    payoutsStopped(),
  ]);
  const held = holds.map((hold) => ({ text: hold.reason, until: hold.reviewDueAt }));
  const stopped = stop && { text: "All payouts are stopped while we check something. Your money is safe." };
  return [...held, ...own, ...method, ...(stopped ? [stopped] : [])];
}

/** What lies in the withdrawal itself, and in what its person owes. */
async function ownReasons(withdrawal: ShownWithdrawal): Promise<WaitReason[]> {
  const { userId, amountMicros, reviewReason, reviewDueAt } = withdrawal;
  const [debt, large] = await Promise.all([
    db.ledgerAccount.findUnique({
      where: { kind_ownerId: { kind: "DEBT", ownerId: userId } },
      select: { balanceMicros: true },
    }),
    setting("withdrawals.secondPersonMicros"),
  ]);
  const reasons: WaitReason[] = [];
  if (reviewReason && reviewDueAt && waitsForReview(withdrawal, now())) {
    reasons.push({
      text: `${reviewReason} If nobody has decided by then, it goes by itself.`,
      until: reviewDueAt,
    });
  }
  if (debt && debt.balanceMicros < 0n) {
    reasons.push({
      text: `You owe ${formatMoney(-debt.balanceMicros)} after a payment was taken back. Deposit it, and this withdrawal goes with the next run.`,
      link: { href: "/wallet/deposit", label: "Deposit money" },
    });
  }
  if (amountMicros > large) {
    reasons.push({
      text: `Two persons approve what is more than ${formatMoney(large)}, so it can take one run longer.`,
    });
  }
  return reasons;
}

/** What lies in the person's payout methods. */
async function methodReasons({ userId, methodId }: ShownWithdrawal): Promise<WaitReason[]> {
  const [method, [pause]] = await Promise.all([
    db.payoutMethod.findUniqueOrThrow({ where: { id: methodId }, select: { removedAt: true } }),
    db.$queryRaw<[{ until: Date | null }]>`select payouts_paused_until(${userId}, ${now()}) as until`,
  ]);
  const reasons: WaitReason[] = [];
  if (method.removedAt) {
    reasons.push({
      text: "The payout method it was to go to was removed. Cancel this withdrawal, then withdraw the money with another method.",
      link: { href: "/wallet/methods", label: "Open payout methods" },
    });
  }
  if (pause.until) {
    const text = "You added a payout method, so nothing is paid out for a while, for your safety.";
    reasons.push({ text, until: pause.until });
  }
  return reasons;
}
