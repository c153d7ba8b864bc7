import { actorName, record } from "@/lib/audit/record";
import { isModerator, type UserActor } from "@/lib/core/actor";
import { assertStaff, authorize, conflict, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { DAY_MS, later } from "@/lib/core/time";
import { lockPerson } from "@/lib/holds/lock";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { settingsInForce } from "@/lib/settings/read";
import { applyNewFlag } from "./consequences";
import { mailFlag } from "./mail";
import type { ConfirmFlag } from "./schema";

/**
 * Confirms a breach of the rules by a person, with its evidence.
 * @returns the flag's id
 * @throws AppError NOT_FOUND, NOT_ALLOWED on the own account, CONFLICT when the same flag stands already
 */
export async function confirmFlag(actor: UserActor, input: ConfirmFlag): Promise<string> {
  assertStaff(isModerator(actor));
  const { userId } = input;
  authorize(userId !== actor.id || "Another person of the staff decides about your account.");
  return transaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { id: userId }, select: { id: true } });
    if (!person) throw notFound("This person");
    await lockPerson(tx, userId);
    const flag = await insertFlag(tx, actor, input);
    const { id, severity, evidenceClass } = flag;
    await record(tx, actor, "red-flag.confirmed", userId, { detail: { id, severity, evidenceClass } });
    await mailFlag(tx, flag);
    await applyNewFlag(tx, userId);
    return id;
  });
}

async function insertFlag(tx: Tx, actor: UserActor, input: ConfirmFlag) {
  const at = now();
  const same = await tx.redFlag.count({ where: { ...input, withdrawnAt: null, expiresAt: { gt: at } } });
  if (same > 0) throw conflict("This flag stands already.");
  const settings = await settingsInForce(tx);
  return tx.redFlag.create({
    data: {
      ...input,
      id: newId("redFlag"),
      confirmedAt: at,
      confirmedBy: actorName(actor),
      expiresAt: later(at, settings["redFlags.days"] * DAY_MS),
    },
  });
}
