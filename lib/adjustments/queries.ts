import { isFinance, type UserActor } from "@/lib/core/actor";
import { assertStaff } from "@/lib/core/errors";
import { pageOf } from "@/lib/core/page";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Adjustment } from "@/lib/platform/prisma/client";

/** An adjustment as the staff reads it: people by nickname. */
export interface AdjustmentLine extends Omit<Adjustment, "proposedBy" | "decidedBy"> {
  fromName: string | null;
  toName: string | null;
  proposer: string;
  decider: string | null;
  /** Why the reader cannot approve it; null when nothing stands against it. */
  notApprovable: string | null;
}

/** More corrections than anybody proposes in the days they stay open. */
const OPEN_SHOWN = 100;
const PAGE = 20;

/** What waits for a second person, oldest first. @throws AppError NOT_FOUND, as all here */
export async function openAdjustments(actor: UserActor): Promise<AdjustmentLine[]> {
  assertStaff(isFinance(actor));
  const found = await db.adjustment.findMany({
    where: { status: "PROPOSED", expiresAt: { gt: now() } },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    take: OPEN_SHOWN,
  });
  return named(actor, found);
}

/** A page of those that ended, newest first; `before` is the id of the last one seen. */
export async function pastAdjustments(
  actor: UserActor,
  before: string | null = null,
): Promise<{ past: AdjustmentLine[]; next: string | null }> {
  assertStaff(isFinance(actor));
  const found = await db.adjustment.findMany({
    where: {
      OR: [{ status: { not: "PROPOSED" } }, { expiresAt: { lte: now() } }],
      ...(before && { id: { lt: before } }),
    },
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const { rows, next } = pageOf(found, PAGE);
  return { past: await named(actor, rows), next };
}

async function named(actor: UserActor, found: Adjustment[]): Promise<AdjustmentLine[]> {
  const ids = found.flatMap((one) => [one.fromOwner, one.toOwner, one.proposedBy, one.decidedBy ?? ""]);
  const people = await db.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, nickname: true },
  });
  const names = new Map(people.map(({ id, nickname }) => [id, nickname]));
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return found.map(({ proposedBy, decidedBy, ...rest }) => ({
    ...rest,
    fromName: nameOf(rest.fromOwner),
    toName: nameOf(rest.toOwner),
    proposer: nameOf(proposedBy) ?? proposedBy,
    decider: nameOf(decidedBy),
    notApprovable: whyNot(actor, { ...rest, proposedBy }),
  }));
}

function whyNot(
  { id }: UserActor,
  one: Pick<Adjustment, "proposedBy" | "fromOwner" | "toOwner">,
): string | null {
  if (one.proposedBy === id) return "You proposed it, so another person has to approve it.";
  if (one.fromOwner === id || one.toOwner === id) return "It touches an account of yours.";
  return null;
}
