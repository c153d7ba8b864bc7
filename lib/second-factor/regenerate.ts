import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { authorize, requireStepUp } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { findPerson } from "@/lib/users/queries";
import { mailCodesReplaced } from "./mail";
import { hasSecondFactor } from "./queries";
import { replaceRecoveryCodes } from "./recovery-codes";

/**
 * Makes new recovery codes; all earlier ones stop working.
 * @returns the codes, which are never shown again
 * @throws AppError STEP_UP_NEEDED, NOT_ALLOWED without a second factor
 */
export function regenerateRecoveryCodes(actor: UserActor): Promise<string[]> {
  requireStepUp(actor, now());
  return transaction(async (tx) => {
    authorize((await hasSecondFactor(actor.id, tx)) || "Turn on your second factor first.");
    const codes = await replaceRecoveryCodes(tx, actor.id);
    await record(tx, actor, "second-factor.codes-replaced", actor.id);
    await mailCodesReplaced(tx, await findPerson(tx, actor.id));
    return codes;
  });
}
