import { record } from "@/lib/audit/record";
import { provenActor } from "@/lib/auth/step-up";
import type { UserActor } from "@/lib/core/actor";
import { invalid, requireStepUp } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { HOUR_MS, later } from "@/lib/core/time";
import { lockPerson } from "@/lib/holds/lock";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { isUniqueViolation } from "@/lib/platform/db-errors";
import { countTry } from "@/lib/platform/rate-limit";
import { setting } from "@/lib/settings/read";
import { methodLink } from "./confirm-method";
import { type Destination, destinationHash, maskedLabel, sealDestination } from "./destination";
import { mailMethodAdded, mailMethodLink } from "./mail-method";
import type { AddMethod } from "./method-schema";
import { watchSharedDestination } from "./shared-destination";

/** The field of each form at which a destination that is there already is reported. */
const placeField: Record<AddMethod["form"], string> = {
  paypal: "email",
  usdc: "address",
  iban: "iban",
  "us-bank": "account",
  manual: "text",
};

/**
 * Adds a way to be paid. It can be used after `withdrawals.methodPauseHours`, and until then nothing is paid to the
 * person at all; their address is told. A PayPal address that is not the account's own is confirmed by a link mailed to it.
 * @throws AppError INVALID_INPUT at `code`, or at the destination when the person has it already, RATE_LIMITED
 */
export async function addMethod(
  actor: UserActor,
  input: AddMethod,
): Promise<{ id: string; confirmed: boolean }> {
  const proven = await provenActor(actor, input.code);
  await countTry("payoutMethod", actor.id);
  try {
    return await transaction((tx) => add(tx, proven, destinationOf(input)));
  } catch (error) {
    if (!isUniqueViolation(error, "payout_method_once_per_person")) throw error;
    throw invalid(placeField[input.form], "You have this payout method already.");
  }
}

function destinationOf(input: AddMethod): Destination {
  switch (input.form) {
    case "paypal":
      return { kind: "PAYPAL", email: input.email };
    case "usdc":
      return { kind: "USDC", network: input.network, address: input.address };
    case "iban":
      return { kind: "BANK", holder: input.holder, iban: input.iban };
    case "us-bank":
      return { kind: "BANK", holder: input.holder, routing: input.routing, account: input.account };
    case "manual":
      return { kind: "MANUAL", text: input.text };
  }
}

async function add(
  tx: Tx,
  actor: UserActor,
  destination: Destination,
): Promise<{ id: string; confirmed: boolean }> {
  await lockPerson(tx, actor.id);
  requireStepUp(actor, now());
  const { email } = await tx.user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } });
  const confirmed = destination.kind !== "PAYPAL" || destination.email === email;
  const method = await insertMethod(tx, actor.id, destination, confirmed);
  await record(tx, actor, "payout-method.added", method.id, { detail: { kind: destination.kind } });
  await mailMethodAdded(tx, actor.id, method);
  if (confirmed) await watchSharedDestination(tx, actor, method.id);
  else if (destination.kind === "PAYPAL")
    await mailMethodLink(tx, actor, destination.email, methodLink(method));
  return { id: method.id, confirmed };
}

async function insertMethod(tx: Tx, userId: string, destination: Destination, confirmed: boolean) {
  const id = newId("payoutMethod");
  const at = now();
  const pauseHours = await setting("withdrawals.methodPauseHours", tx);
  return tx.payoutMethod.create({
    data: {
      id,
      userId,
      kind: destination.kind,
      label: maskedLabel(destination),
      destinationSealed: sealDestination(id, destination),
      destinationHash: destinationHash(userId, destination),
      createdAt: at,
      confirmedAt: confirmed ? at : null,
      usableFrom: later(at, pauseHours * HOUR_MS),
    },
  });
}
