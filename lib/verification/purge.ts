import { record } from "@/lib/audit/record";
import { systemActor } from "@/lib/core/actor";
import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/prisma/client";
import { setting } from "@/lib/settings/read";
import { giveUpUploads } from "@/lib/uploads/give-up";
import { discardFiles, eraseDiscarded } from "@/lib/uploads/purge";

/** Documents that were begun and never submitted. */
const ABANDONED_AFTER_MS = 30 * DAY_MS;

const purger = systemActor("purge-documents");

/**
 * Deletes documents that were kept long enough after the decision, or never submitted: their pictures, and the text on
 * them. What stays is the personal information, and of a cleared document its keyed hash.
 * @returns how many people's there were
 */
export async function purgeDocuments(limit: number): Promise<number> {
  const due = await dueNow();
  const found = await db.verification.findMany({
    where: due,
    orderBy: { updatedAt: "asc" },
    take: limit,
    select: { id: true },
  });
  for (const { id } of found) {
    await eraseDiscarded(await transaction((tx) => purge(tx, id, due)));
  }
  return found.length;
}

async function dueNow(): Promise<Prisma.VerificationWhereInput> {
  const keptUntil = later(now(), -(await setting("identity.keepDays")) * DAY_MS);
  const abandoned = later(now(), -ABANDONED_AFTER_MS);
  return {
    OR: [
      { status: "CLEARED", documentsDeletedAt: null, decidedAt: { lte: keptUntil } },
      { status: "REJECTED", decidedAt: { lte: keptUntil }, updatedAt: { lte: keptUntil } },
      {
        status: "DRAFT",
        updatedAt: { lte: abandoned },
        OR: [
          { documentSealed: { not: null } },
          { frontFileId: { not: null } },
          { backFileId: { not: null } },
        ],
      },
    ],
  };
}

async function purge(tx: Tx, id: string, due: Prisma.VerificationWhereInput): Promise<string[]> {
  await tx.$queryRaw`select from verification where id = ${id} for update`;
  // The person may have gone on, or another sweep may have been faster.
  const verification = await tx.verification.findFirst({ where: { AND: [{ id }, due] } });
  if (!verification) return [];
  const cleared = verification.status === "CLEARED";
  await tx.verification.update({
    where: { id },
    data: {
      documentSealed: null,
      frontFileId: null,
      backFileId: null,
      documentsDeletedAt: now(),
      ...(!cleared && { status: "DRAFT", personHash: null, rejectedPart: null, rejectionReason: null }),
    },
    select: { id: true },
  });
  await record(tx, purger, "verification.purged", id, { detail: { status: verification.status } });
  await giveUpUploads(id, {}, tx);
  const files = await tx.file.findMany({ where: { subjectId: id, status: "READY" }, select: { id: true } });
  const ids = files.map((file) => file.id);
  await discardFiles(ids, tx);
  return ids;
}
