import { type Actor, systemActor } from "@/lib/core/actor";
import { placeHold } from "@/lib/holds/place";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { settingsInForce } from "@/lib/settings/read";
import { endSuspension, holdSourceOf } from "@/lib/suspensions/end";
import { moveEnd, suspend } from "@/lib/suspensions/suspend";
import { flagsThatCount, heavyUntil } from "./sum";

/** The consequence is the rule's, whoever confirmed the flag. */
const rule = systemActor("red-flags");

const HOLD_REASON =
  "Red flags on your account together close new small jobs. Your withdrawals wait until a second person of the staff has decided whether the account goes on. Money earned honestly is paid out, whatever the decision.";

/**
 * After a new flag, under the person's lock: where the flags that count weigh enough, new small jobs close until enough
 * of them have expired, and withdrawals wait for a second person's decision.
 */
export async function applyNewFlag(tx: Tx, userId: string): Promise<void> {
  const until = await heavyNow(tx, userId);
  if (!until) return;
  const active = await underWay(tx, userId);
  if (active && active.until > now()) return moveEnd(tx, rule, { id: active.id, userId, until });
  if (active) await endSuspension(tx, rule, active, { status: "ENDED", at: active.until });
  const id = await suspend(tx, rule, { userId, cause: "RED_FLAGS", until });
  await placeHold(tx, rule, {
    userId,
    scope: "WITHDRAWALS",
    cause: "RULES",
    reason: HOLD_REASON,
    sourceKey: holdSourceOf(id),
  });
}

/** After a flag was withdrawn, under the person's lock: its suspension ends, or ends earlier. It never begins one. */
export async function applyWithdrawal(tx: Tx, actor: Actor, userId: string, reason: string): Promise<void> {
  const active = await underWay(tx, userId);
  if (!active || active.until <= now()) return;
  const until = await heavyNow(tx, userId);
  if (until) return moveEnd(tx, actor, { id: active.id, userId, until });
  await endSuspension(tx, actor, active, { status: "LIFTED", at: now(), reason });
}

async function heavyNow(tx: Tx, userId: string): Promise<Date | null> {
  const settings = await settingsInForce(tx);
  return heavyUntil(await flagsThatCount(tx, userId, now()), settings["redFlags.suspendAt"]);
}

function underWay(tx: Tx, userId: string) {
  return tx.suspension.findFirst({ where: { userId, cause: "RED_FLAGS", status: "ACTIVE" } });
}
