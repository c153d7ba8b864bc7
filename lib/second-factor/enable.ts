import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { conflict } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { openText } from "@/lib/platform/sealed";
import { findPerson } from "@/lib/users/queries";
import { endSessions } from "@/lib/users/sessions";
import { addressOf } from "./address-of";
import { mailEnabled } from "./mail";
import { replaceRecoveryCodes } from "./recovery-codes";
import { secretContext } from "./secret-to-enrol";
import { tryCode, wrongCode } from "./spend-code";
import { markSteppedUp, stepUpEnd } from "./step-up-end";
import { stepOf } from "./totp";

/**
 * Turns the second factor on, once a first code has shown that the app works. Every other device is logged out: who
 * came in with the password alone must come in again.
 * @returns the recovery codes, which are never shown again
 * @throws AppError INVALID_INPUT at "code", CONFLICT when it is on already, RATE_LIMITED
 */
export async function enableSecondFactor(actor: UserActor, { code }: { code: string }): Promise<string[]> {
  const offered = await db.secondFactor.findUnique({ where: { userId: actor.id, enabledAt: null } });
  if (!offered)
    throw conflict("Your second factor is on already, or its setup was too long ago. Reload the page.");
  const secret = openText(offered.sealedSecret, secretContext(actor.id));
  const step = await tryCode(actor.id, await addressOf(actor), async (left) => {
    const found = stepOf(code, secret, now());
    if (found === null) throw wrongCode(left);
    return found;
  });
  const until = await stepUpEnd();
  return transaction(async (tx) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { userId: actor.id, enabledAt: null, sealedSecret: offered.sealedSecret },
      data: { enabledAt: now(), lastStep: step },
    });
    if (count === 0) throw conflict("Your second factor was changed meanwhile. Reload the page.");
    const codes = await replaceRecoveryCodes(tx, actor.id);
    await endSessions(tx, actor.id, actor.sessionId);
    await markSteppedUp(tx, actor, until);
    await record(tx, actor, "second-factor.enabled", actor.id);
    await mailEnabled(tx, await findPerson(tx, actor.id));
    return codes;
  });
}
