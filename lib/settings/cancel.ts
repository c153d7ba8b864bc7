import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { conflict, notFound, requireStepUp } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { assertAdmin, lockRuleBook } from "./access";
import type { SettingKey } from "./definitions";
import { mailAdminsOfCancellation } from "./mail";
import { assertCancellable } from "./proposal";
import type { Cancel } from "./schema";
import { standingVersions } from "./versions";

/**
 * Calls off a scheduled change before it takes effect. It stays in the history; the other admins get a mail.
 * @returns the setting's key
 * @throws AppError NOT_FOUND, STEP_UP_NEEDED, CONFLICT when it is in force or called off already, or when the other
 *   scheduled changes need it
 */
export async function cancelChange(
  actor: UserActor,
  { versionId, reason }: Cancel,
): Promise<{ key: SettingKey }> {
  assertAdmin(actor);
  requireStepUp(actor, now());
  return transaction(async (tx) => {
    await lockRuleBook(tx);
    const found = await tx.settingVersion.findUnique({
      where: { id: versionId },
      include: { cancellation: { select: { versionId: true } } },
    });
    if (!found) throw notFound("This change");
    const at = now();
    if (found.cancellation) throw conflict("This change has been cancelled already.");
    if (found.effectiveFrom <= at)
      throw conflict("This change is in force already. Set another value instead.");
    assertCancellable(await standingVersions(tx), found);
    await tx.settingCancellation.create({
      data: { versionId, cancelledAt: at, cancelledBy: actor.id, reason },
      select: { versionId: true },
    });
    const key = found.key as SettingKey;
    await record(tx, actor, "setting.change-cancelled", key, {
      reason,
      detail: { version: String(versionId) },
    });
    await mailAdminsOfCancellation(tx, actor, { ...found, key, reason });
    return { key };
  });
}
