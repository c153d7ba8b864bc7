import { type Actor, isModerator, type UserActor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { User, Verification } from "@/lib/platform/prisma/client";

/** The person's verification, locked; begun when there is none. */
export async function lockOwn(tx: Tx, actor: UserActor): Promise<Verification> {
  await tx.$executeRaw`
    insert into verification (id, user_id, updated_at)
    values (${newId("verification")}, ${actor.id}, ${now()}::timestamptz) on conflict (user_id) do nothing`;
  await tx.$queryRaw`select from verification where user_id = ${actor.id} for update`;
  return tx.verification.findUniqueOrThrow({ where: { userId: actor.id } });
}

export type ReviewedVerification = Verification & { user: Pick<User, "id" | "email" | "nickname"> };

/**
 * A verification for a moderator to look at, with its person's address for the notice.
 * @throws AppError NOT_FOUND to anybody who is no moderator, and to the person it is about
 */
export async function findForReview(actor: Actor, id: string, tx: Tx): Promise<ReviewedVerification> {
  const found =
    isId("verification", id) && (actor.kind === "system" || isModerator(actor))
      ? await tx.verification.findUnique({
          where: { id },
          include: { user: { select: { id: true, email: true, nickname: true } } },
        })
      : null;
  if (!found || found.submittedAt === null || (actor.kind === "user" && found.userId === actor.id)) {
    throw notFound("This verification");
  }
  return found;
}

/** The same, locked for a decision. */
export async function lockForReview(actor: Actor, id: string, tx: Tx): Promise<ReviewedVerification> {
  await tx.$queryRaw`select from verification where id = ${id} for update`;
  return findForReview(actor, id, tx);
}

/**
 * Takes the lock under which a document is submitted and cleared, so that two accounts with the same one see each
 * other, whoever comes first.
 */
export async function lockDocument(tx: Tx, personHash: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${personHash}, 0))`;
}
