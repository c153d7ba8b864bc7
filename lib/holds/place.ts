import { actorName, record } from "@/lib/audit/record";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { HoldCause, HoldScope } from "@/lib/platform/prisma/enums";
import { endSessions } from "@/lib/users/sessions";
import { lockPerson } from "./lock";
import { mailHold } from "./mail";

/** A person of the staff has looked at every hold by then. */
const REVIEW_DAYS = 7;

export interface NewHold {
  userId: string;
  scope: HoldScope;
  cause: HoldCause;
  /** Shown to the person, as whole sentences. */
  reason: string;
  /** What it came from ("dispute:du_…"); placing the same again changes nothing. */
  sourceKey?: string;
}

/**
 * Stops a person's money, or the whole account, in the caller's transaction. It takes the same lock as a withdrawal
 * and a payout, so whichever commits first, the other sees it.
 * @returns the hold's id; null when the same source holds or held the account already
 */
export async function placeHold(tx: Tx, actor: Actor, hold: NewHold): Promise<string | null> {
  await lockPerson(tx, hold.userId);
  const at = now();
  const id = newId("hold");
  const placed = await tx.$executeRaw`
    insert into account_hold (id, user_id, scope, cause, source_key, reason, created_at, created_by, review_due_at)
    values (${id}, ${hold.userId}, ${hold.scope}::hold_scope, ${hold.cause}::hold_cause, ${hold.sourceKey ?? null},
      ${hold.reason}, ${at}::timestamptz, ${actorName(actor)}, ${later(at, REVIEW_DAYS * DAY_MS)}::timestamptz)
    on conflict (source_key) do nothing`;
  if (placed === 0) return null;
  if (hold.scope === "ACCOUNT") await endSessions(tx, hold.userId);
  const { cause, scope } = hold;
  await record(tx, actor, "hold.placed", hold.userId, { reason: hold.reason, detail: { id, cause, scope } });
  await mailHold(tx, hold, id);
  return id;
}
