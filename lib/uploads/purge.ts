import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { Prisma } from "@/lib/platform/prisma/client";
import { deleteArrivals, deleteObjects } from "./storage";
import { moveFiles } from "./transition";

const ABANDONED_AFTER_MS = DAY_MS;

/**
 * Deletes files for good: first the bytes, then the row says so, so that what is cut off in between is done again.
 * @returns how many rows became DELETED
 */
export async function deleteFiles(ids: string[]): Promise<number> {
  const files = await db.file.findMany({
    where: { id: { in: ids }, status: { not: "DELETED" } },
    select: { id: true, status: true, storageKey: true },
  });
  await deleteObjects(files.flatMap((file) => file.storageKey ?? []));
  await deleteArrivals(files.filter((file) => file.status === "PENDING").map((file) => file.id));
  return moveFiles(
    files.map((file) => file.id),
    "DELETED",
    { deletedAt: now(), storageKey: null },
  );
}

/** Takes READY files away at once, in the caller's transaction; their bytes go with `eraseDiscarded` after it. */
export async function discardFiles(ids: string[], tx: Tx): Promise<void> {
  await moveFiles(ids, "DELETED", { deletedAt: now() }, tx);
}

/** Erases the bytes of files that were just discarded. Storage that cannot be reached is tried again by the sweep. */
export async function eraseDiscarded(ids: string[]): Promise<void> {
  try {
    await erase({ id: { in: ids } }, ids.length);
  } catch (error) {
    log.warn({ err: error, ids }, "discarded files are still in storage");
  }
}

/** Erases the bytes of up to `limit` discarded files that are still in storage, the longest discarded first. */
export function eraseLeftovers(limit: number): Promise<number> {
  return erase({}, limit);
}

async function erase(which: Prisma.FileWhereInput, limit: number): Promise<number> {
  const files = await db.file.findMany({
    where: { ...which, status: "DELETED", storageKey: { not: null } },
    orderBy: { deletedAt: "asc" },
    take: limit,
    select: { id: true, storageKey: true },
  });
  await deleteObjects(files.flatMap((file) => file.storageKey ?? []));
  const erased = await db.file.updateMany({
    where: { id: { in: files.map((file) => file.id) }, status: "DELETED" },
    data: { storageKey: null },
  });
  return erased.count;
}

/** Deletes up to `limit` uploads that were begun more than a day ago and never ended. */
export async function purgeAbandoned(limit: number): Promise<number> {
  const files = await db.file.findMany({
    where: { status: "PENDING", createdAt: { lt: later(now(), -ABANDONED_AFTER_MS) } },
    orderBy: { createdAt: "asc" },
    take: limit,
    select: { id: true },
  });
  return deleteFiles(files.map((file) => file.id));
}
