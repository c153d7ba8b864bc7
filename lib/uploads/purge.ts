import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
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
