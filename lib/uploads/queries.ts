import { db, type Tx } from "@/lib/platform/db";
import type { File } from "@/lib/platform/prisma/client";
import type { ShownFile } from "./schema";

const shownFields = {
  id: true,
  name: true,
  mimeType: true,
  sizeBytes: true,
  width: true,
  height: true,
} as const;

/** What a page may know about a file. */
export function shownFile(file: Pick<File, keyof ShownFile>): ShownFile {
  const { id, name, mimeType, sizeBytes, width, height } = file;
  return { id, name, mimeType, sizeBytes, width, height };
}

/** The files of a subject (a submission's proof), oldest first, each with the required proof it answers. */
export async function readyFilesOf(
  subjectId: string,
  client: Tx = db,
): Promise<(ShownFile & { proofId: string | null; sha256: string | null })[]> {
  return client.file.findMany({
    where: { subjectId, status: "READY" },
    orderBy: { id: "asc" },
    select: { ...shownFields, proofId: true, sha256: true },
  });
}

/** Those of the ids that are READY files of that owner, purpose and subject; the rest is none of theirs. */
export async function ownReadyFiles(
  { ownerId, subjectId, ids }: { ownerId: string; subjectId: string; ids: string[] },
  client: Tx = db,
): Promise<(ShownFile & { proofId: string | null; sha256: string | null })[]> {
  return client.file.findMany({
    where: { id: { in: ids }, ownerId, subjectId, status: "READY" },
    select: { ...shownFields, proofId: true, sha256: true },
  });
}
