import { type Actor, isFinance, isModerator } from "@/lib/core/actor";
import { assertStaff, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import type { Tx } from "@/lib/platform/db";

/** Cases are for moderators and finance; to everybody else there are none. @throws AppError NOT_FOUND */
export function assertCaseStaff(actor: Actor): void {
  assertStaff(actor.kind === "system" || isModerator(actor) || isFinance(actor));
}

/** The cases a person of the staff may know of: never those that are about themselves. */
export function notAbout(actor: Actor) {
  if (actor.kind === "system") return {};
  return {
    AND: [
      { OR: [{ userId: null }, { userId: { not: actor.id } }] },
      { OR: [{ otherUserId: null }, { otherUserId: { not: actor.id } }] },
    ],
  };
}

/** @throws AppError NOT_FOUND to others than staff, and to those it is about */
export async function findCase(actor: Actor, id: string, client: Tx) {
  assertCaseStaff(actor);
  const found = isId("case", id)
    ? await client.riskCase.findFirst({ where: { id, ...notAbout(actor) } })
    : null;
  if (!found) throw notFound("This case");
  return found;
}
