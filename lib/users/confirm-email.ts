import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import { countTry } from "@/lib/platform/rate-limit";
import { issueLink, redeemLink } from "./email-link";
import { mailConfirmation } from "./mail";
import { findPerson } from "./queries";

/**
 * Confirms the address behind a mailed link.
 * @throws AppError TOO_LATE when the link was used or has run out
 */
export function confirmEmail({ token }: { token: string }): Promise<void> {
  return transaction(async (tx) => {
    const userId = await redeemLink(tx, token, "CONFIRM_EMAIL");
    const { actor } = await findPerson(tx, userId);
    await markConfirmed(tx, actor);
  });
}

/** Notes that the person has shown to read the mail of their address; the first time counts. */
export async function markConfirmed(tx: Tx, person: UserActor): Promise<void> {
  const { count } = await tx.user.updateMany({
    where: { id: person.id, emailConfirmedAt: null },
    data: { emailConfirmedAt: now() },
  });
  if (count > 0) await record(tx, person, "user.email-confirmed", person.id);
}

/**
 * Mails a new confirmation link; nothing happens when the address is confirmed already.
 * @throws AppError RATE_LIMITED
 */
export async function resendConfirmation(actor: UserActor): Promise<void> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true, nickname: true, emailConfirmedAt: true },
  });
  if (user.emailConfirmedAt) return;
  await countTry("mailLinkPerAddress", user.email);
  await transaction(async (tx) => {
    await mailConfirmation(tx, user, await issueLink(tx, actor.id, "CONFIRM_EMAIL"));
  });
}
