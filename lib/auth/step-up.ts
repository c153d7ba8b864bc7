import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { AppError, invalid } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { addressOf } from "@/lib/second-factor/address-of";
import { normalCode } from "@/lib/second-factor/code-schema";
import { hasSecondFactor } from "@/lib/second-factor/queries";
import { spendCode } from "@/lib/second-factor/spend-code";
import { markSteppedUp, stepUpEnd } from "@/lib/second-factor/step-up-end";

/** Whether the actor has shown a code a moment ago, so that no form need ask for one. */
export function isSteppedUp({ steppedUpUntil }: UserActor): boolean {
  return steppedUpUntil != null && now() < steppedUpUntil;
}

/**
 * The actor as somebody who has just shown their second factor: at once if they did so in this session a moment ago,
 * else by the code given, of the app or a recovery code. Call it before a command that asks for `requireStepUp`.
 * @throws AppError INVALID_INPUT at "code", RATE_LIMITED, NOT_ALLOWED while they have no second factor
 */
export async function provenActor(actor: UserActor, code?: string): Promise<UserActor> {
  if (isSteppedUp(actor)) return actor;
  if (!(await hasSecondFactor(actor.id))) {
    throw new AppError("NOT_ALLOWED", "Turn on your second factor first, on the page Security.");
  }
  const entered = normalCode(code ?? "");
  if (!entered) throw invalid("code", "Enter the code that your authenticator app shows now.");
  await spendCode(actor.id, entered, await addressOf(actor));
  const steppedUpUntil = await stepUpEnd();
  await transaction(async (tx) => {
    await markSteppedUp(tx, actor, steppedUpUntil);
    await record(tx, actor, "session.stepped-up", actor.sessionId ?? actor.id);
  });
  return { ...actor, steppedUpUntil };
}
