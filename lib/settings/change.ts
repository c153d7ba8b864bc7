import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { AppError, conflict, requireStepUp } from "@/lib/core/errors";
import type { Result } from "@/lib/core/result";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { assertAdmin, lockRuleBook } from "./access";
import { mailAdmins } from "./mail";
import { type Proposal, readProposal, type Typed } from "./proposal";
import type { Change } from "./schema";
import { seenOf, standingVersions, storedValue } from "./versions";

/** What a change would do, or what is wrong with it, at the field. Nothing is changed. @throws AppError NOT_FOUND */
export async function previewChange(actor: UserActor, typed: Typed): Promise<Result<Proposal>> {
  assertAdmin(actor);
  try {
    return { ok: true, data: readProposal(await standingVersions(db), typed, now()) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ok: false, error: { code: error.code, message: error.message, fields: error.fields } };
  }
}

/**
 * Sets a new value, at once or from a future instant on. It is a version of its own: what was in force before stays told.
 * The other admins get a mail.
 * @throws AppError NOT_FOUND, STEP_UP_NEEDED, CONFLICT when the setting is no longer as it was shown, INVALID_INPUT
 *   at "value" or "from"
 */
export async function changeSetting(actor: UserActor, { seen, reason, ...typed }: Change): Promise<void> {
  assertAdmin(actor);
  requireStepUp(actor, now());
  await transaction(async (tx) => {
    await lockRuleBook(tx);
    const at = now();
    const versions = await standingVersions(tx);
    if (seenOf(versions, typed.key, at) !== seen) {
      throw conflict(
        "This setting has changed meanwhile. The page shows the new numbers; look at them again.",
      );
    }
    const { key, value, effectiveFrom, before } = readProposal(versions, typed, at);
    const { id } = await tx.settingVersion.create({
      data: { key, value: storedValue(value), effectiveFrom, createdAt: at, setBy: actor.id, reason },
      select: { id: true },
    });
    await record(tx, actor, "setting.changed", key, {
      reason,
      detail: {
        version: String(id),
        from: storedValue(before[key]),
        to: storedValue(value),
        effectiveFrom: effectiveFrom.toISOString(),
      },
    });
    await mailAdmins(tx, actor, { key, before: before[key], after: value, effectiveFrom, reason });
  });
}
