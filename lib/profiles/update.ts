import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import type { UpdateProfile } from "./schema";

/** Saves what the actor says of themselves. */
export function updateProfile(actor: UserActor, input: UpdateProfile): Promise<void> {
  return transaction(async (tx) => {
    await tx.profile.update({
      where: { userId: actor.id },
      data: { ...input, updatedAt: now() },
      select: { userId: true },
    });
    await record(tx, actor, "profile.updated", actor.id);
  });
}
