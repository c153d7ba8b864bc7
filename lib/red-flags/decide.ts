import { record } from "@/lib/audit/record";
import { isModerator, type UserActor } from "@/lib/core/actor";
import { assertStaff, authorize, conflict, notFound, requireStepUp, type Verdict } from "@/lib/core/errors";
import { liftHold } from "@/lib/holds/lift";
import { lockPerson } from "@/lib/holds/lock";
import { placeHold } from "@/lib/holds/place";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import type { Decide } from "./schema";
import { flagsThatCount } from "./sum";
import { terminationOf, undecidedHold } from "./undecided";

const MONEY = "Money you have earned honestly is paid out to you: answer this mail to say where to.";

/**
 * Decides whether an account that red flags suspended goes on, as a second person: END places a hold on the whole
 * account, KEEP lets withdrawals go again. New small jobs stay closed until the flags expire or are withdrawn.
 * @returns whose it is @throws AppError NOT_FOUND, STEP_UP_NEEDED, NOT_ALLOWED as `mayDecide` says, CONFLICT when decided
 */
export async function decideOnAccount(
  actor: UserActor,
  { suspensionId, decision, reason }: Decide,
): Promise<{ userId: string }> {
  assertStaff(isModerator(actor));
  requireStepUp(actor, now());
  return transaction(async (tx) => {
    const found = await tx.suspension.findFirst({ where: { id: suspensionId, cause: "RED_FLAGS" } });
    if (!found) throw notFound("This suspension");
    const { userId } = found;
    await lockPerson(tx, userId);
    const flags = await flagsThatCount(tx, userId, now());
    authorize(mayDecide(actor, userId, flags));
    const hold = await undecidedHold(tx, suspensionId);
    if (!hold) throw conflict("This is decided already.");
    if (decision === "KEEP") await liftHold(tx, actor, { holdId: hold.id, reason });
    else await endAccount(tx, actor, { userId, suspensionId, reason });
    const action = decision === "KEEP" ? "account.kept" : "account.ended";
    await record(tx, actor, action, userId, { reason, detail: { suspensionId } });
    return { userId };
  });
}

/** A second person decides: neither the person, nor who confirmed one of the flags that count. */
export function mayDecide(actor: UserActor, userId: string, flags: { confirmedBy: string }[]): Verdict {
  if (userId === actor.id) return "Another person of the staff decides about your account.";
  if (flags.some(({ confirmedBy }) => confirmedBy === actor.id)) {
    return "You confirmed one of the flags, so a second person decides.";
  }
  return true;
}

async function endAccount(
  tx: Tx,
  actor: UserActor,
  { userId, suspensionId, reason }: { userId: string; suspensionId: string; reason: string },
): Promise<void> {
  await placeHold(tx, actor, {
    userId,
    scope: "ACCOUNT",
    cause: "RULES",
    reason: `${reason}\n\n${MONEY}`,
    sourceKey: terminationOf(suspensionId),
  });
}
