import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { conflict, notFound } from "@/lib/core/errors";
import { lockPerson } from "@/lib/holds/lock";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { countTry } from "@/lib/platform/rate-limit";
import { methodLink } from "./confirm-method";
import { openDestination } from "./destination";
import { mailMethodLink } from "./mail-method";

/**
 * Mails the link that confirms a PayPal address once more; the links before it lead nowhere from then on.
 * @throws AppError NOT_FOUND for a method that is not the actor's, CONFLICT when it is confirmed, RATE_LIMITED
 */
export async function sendMethodLink(actor: UserActor, { methodId }: { methodId: string }): Promise<void> {
  await countTry("payoutMethod", actor.id);
  await transaction((tx) => send(tx, actor, methodId));
}

async function send(tx: Tx, actor: UserActor, methodId: string): Promise<void> {
  await lockPerson(tx, actor.id);
  const method = await tx.payoutMethod.findFirst({
    where: { id: methodId, userId: actor.id, removedAt: null },
  });
  if (!method) throw notFound("This payout method");
  const destination = openDestination({ methodId, destinationSealed: method.destinationSealed });
  if (method.confirmedAt || destination.kind !== "PAYPAL")
    throw conflict("This payout method is confirmed already.");
  const linkSentAt = now();
  await tx.payoutMethod.update({ where: { id: methodId }, data: { linkSentAt }, select: { id: true } });
  await record(tx, actor, "payout-method.link-sent", methodId);
  await mailMethodLink(tx, actor, destination.email, methodLink({ ...method, linkSentAt }));
}
