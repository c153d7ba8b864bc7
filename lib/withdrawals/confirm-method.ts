import { timingSafeEqual } from "node:crypto";
import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { AppError, notFound } from "@/lib/core/errors";
import { DAY_MS, later } from "@/lib/core/time";
import { lockPerson } from "@/lib/holds/lock";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { keyedHash } from "@/lib/platform/keyed-hash";
import type { PayoutMethod } from "@/lib/platform/prisma/client";
import { watchSharedDestination } from "./shared-destination";

const LINK_LIFE_MS = 3 * DAY_MS;

type Linked = Pick<PayoutMethod, "id" | "destinationHash" | "createdAt" | "linkSentAt">;

/** When the link that counts was mailed. */
const sentAt = ({ linkSentAt, createdAt }: Pick<Linked, "linkSentAt" | "createdAt">) =>
  linkSentAt ?? createdAt;

/** The link that only whoever reads the mail of the destination has: a keyed hash of the method and of when it was mailed. */
export function methodLink(method: Linked): string {
  return `${env.APP_URL}/wallet/methods/${method.id}/confirm?token=${tokenOf(method)}`;
}

function tokenOf(method: Linked): string {
  const parts = [method.id, method.destinationHash, sentAt(method).toISOString()];
  return keyedHash("payout-method-link", parts.join(":"));
}

/**
 * Confirms a payout method by the link that was mailed to it. Confirming twice changes nothing.
 * @throws AppError NOT_FOUND for a method that is not the actor's and for a wrong token alike, TOO_LATE
 */
export function confirmMethod(
  actor: UserActor,
  { methodId, token }: { methodId: string; token: string },
): Promise<void> {
  return transaction((tx) => confirm(tx, actor, methodId, token));
}

async function confirm(tx: Tx, actor: UserActor, methodId: string, token: string): Promise<void> {
  await lockPerson(tx, actor.id);
  const method = await tx.payoutMethod.findFirst({
    where: { id: methodId, userId: actor.id, removedAt: null },
    select: { id: true, destinationHash: true, createdAt: true, linkSentAt: true, confirmedAt: true },
  });
  if (!method || !isSame(token, tokenOf(method))) throw notFound("This link");
  if (method.confirmedAt) return;
  if (now() >= later(sentAt(method), LINK_LIFE_MS)) {
    throw new AppError(
      "TOO_LATE",
      "This link has run out. Have a new one mailed on the page of your payout methods.",
    );
  }
  await tx.payoutMethod.update({
    where: { id: methodId },
    data: { confirmedAt: now() },
    select: { id: true },
  });
  await record(tx, actor, "payout-method.confirmed", methodId);
  await watchSharedDestination(tx, actor, methodId);
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
