import type { UserActor } from "@/lib/core/actor";
import { authorize } from "@/lib/core/errors";
import { placeHold } from "@/lib/holds/place";
import { transaction } from "@/lib/platform/db";
import { assertPaysOut } from "./run";

/** Stops a person's money with a reason, which the person reads. @throws AppError NOT_FOUND, NOT_ALLOWED for the own */
export async function holdPayouts(
  actor: UserActor,
  { userId, reason }: { userId: string; reason: string },
): Promise<string | null> {
  assertPaysOut(actor);
  authorize(actor.id === userId ? "Somebody else has to decide about your own account." : true);
  return transaction((tx) =>
    placeHold(tx, actor, { userId, scope: "WITHDRAWALS", cause: "SECURITY", reason }),
  );
}
