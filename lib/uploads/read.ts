import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { db } from "@/lib/platform/db";
import type { File } from "@/lib/platform/prisma/client";
import { PDF_TYPE } from "./schema";
import { openSealedFile } from "./sealed-files";
import { openObject } from "./storage";

/** A file that can be read, before it is known by whom. */
export type ReadableFile = Pick<
  File,
  "id" | "ownerId" | "subjectId" | "purpose" | "name" | "mimeType" | "sizeBytes" | "sha256" | "sealedWith"
> & { storageKey: string };

/** The READY file of that id. @throws AppError NOT_FOUND */
export async function findReadable(id: string): Promise<ReadableFile> {
  const file = isId("file", id)
    ? await db.file.findFirst({ where: { id, status: "READY", storageKey: { not: null } } })
    : null;
  if (!file?.storageKey) throw notFound("This file");
  return { ...file, storageKey: file.storageKey };
}

/** Profile images belong to a public page. */
export function isPublic(file: Pick<File, "purpose">): boolean {
  return file.purpose === "PROFILE_PHOTO" || file.purpose === "PROFILE_BACKGROUND";
}

/** The answer that carries a file to somebody who may see it. Nothing in it can run as a page of this site. */
export async function fileResponse(file: ReadableFile): Promise<Response> {
  const disposition = file.mimeType === PDF_TYPE ? "attachment" : "inline";
  const body = file.sealedWith
    ? new Uint8Array(await openSealedFile(file))
    : await openObject(file.storageKey);
  return new Response(body, {
    headers: {
      "Content-Type": file.mimeType,
      "Content-Length": String(file.sizeBytes),
      "Content-Disposition": `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": isPublic(file) ? "public, max-age=31536000, immutable" : "private, no-store",
    },
  });
}
