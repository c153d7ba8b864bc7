import type { UserActor } from "@/lib/core/actor";
import { AppError, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import type { FilePurpose } from "@/lib/platform/prisma/enums";
import { setting } from "@/lib/settings/read";
import { giveUpUploads } from "./give-up";
import { type AnnouncedFile, acceptedTypes, announcedFiles, type FileType } from "./schema";

export interface BeginUpload {
  purpose: FilePurpose;
  /** What the files belong to; the caller has made sure that the actor may add to it. */
  subjectId: string;
  /** Which required proof a proof file answers. */
  proofId?: string;
  files: AnnouncedFile[];
}

/**
 * Makes a PENDING file for each announced one; earlier tries for the same place that never ended are given up.
 * @returns their ids, in the same order
 * @throws AppError INVALID_INPUT naming what is wrong with which file
 */
export async function beginUpload(actor: UserActor, input: BeginUpload, client: Tx = db): Promise<string[]> {
  const files = announcedFiles.safeParse(input.files);
  if (!files.success) throw invalid("files", files.error.issues[0]?.message ?? "Choose a file.");
  const limit = await maxBytes(client);
  for (const file of files.data) checkAnnounced(file, input.purpose, limit);
  const maxFiles = input.purpose === "PROOF" ? await setting("proofs.maxFiles", client) : 1;
  if (files.data.length > maxFiles) throw invalid("files", `Choose at most ${maxFiles}.`);
  const rows = files.data.map((file) => ({
    id: newId("file"),
    ownerId: actor.id,
    purpose: input.purpose,
    subjectId: input.subjectId,
    proofId: input.proofId ?? null,
    name: file.name.slice(0, 200),
    mimeType: file.type,
    sizeBytes: file.size,
    createdAt: now(),
  }));
  // A new try takes the place of one that got stuck on the way.
  await giveUpUploads(input.subjectId, { purpose: input.purpose, proofId: input.proofId }, client);
  await client.file.createMany({ data: rows });
  return rows.map((row) => row.id);
}

/** The size a file may have, in bytes. */
export async function maxBytes(client: Tx = db): Promise<number> {
  return (await setting("proofs.maxFileMegabytes", client)) * 1024 * 1024;
}

function checkAnnounced(file: AnnouncedFile, purpose: FilePurpose, limit: number): void {
  if (!acceptedTypes[purpose].includes(file.type as FileType)) {
    const kinds = purpose === "PROOF" ? "a JPEG, PNG, WebP or PDF" : "a JPEG, PNG or WebP image";
    throw invalid("files", `"${file.name}" cannot be used: choose ${kinds}.`);
  }
  if (file.size > limit) {
    const megabytes = (file.size / 1024 / 1024).toFixed(1);
    throw new AppError(
      "INVALID_INPUT",
      `"${file.name}" has ${megabytes} MB; the most is ${limit / 1024 / 1024} MB.`,
    );
  }
}
