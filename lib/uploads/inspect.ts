import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import type { FilePurpose } from "@/lib/platform/prisma/enums";
import { cleanImage } from "./image";
import { checkPdf } from "./pdf";
import { acceptedTypes, type FileType, PDF_TYPE } from "./schema";

/** A file whose bytes are what they say and hold nothing but the picture or the document. */
export interface CleanFile {
  bytes: Buffer;
  type: FileType;
  width: number | null;
  height: number | null;
  /** SHA-256 of `bytes`: pictures that differ only in what was stripped have the same one. */
  sha256: string;
}

export type Inspection = { ok: true; file: CleanFile } | { ok: false; reason: string };

/**
 * Finds out what the bytes are, whatever the browser said, and makes them harmless: images are decoded and encoded
 * again without metadata, PDFs are kept as they are.
 */
export async function inspectFile(bytes: Buffer, purpose: FilePurpose): Promise<Inspection> {
  const detected = await fileTypeFromBuffer(bytes);
  const type = acceptedTypes[purpose].find((accepted) => accepted === detected?.mime);
  if (!type) return { ok: false, reason: `This file is not ${inWords(purpose)}, whatever its name says.` };
  if (type === PDF_TYPE) return checkPdf(bytes) ? clean(bytes, type) : { ok: false, reason: BROKEN };
  try {
    const image = await cleanImage(bytes, purpose, type);
    return clean(image.bytes, image.type, image);
  } catch {
    return { ok: false, reason: BROKEN };
  }
}

const BROKEN = "This file is damaged, incomplete or too large to open. Save it again and try once more.";

/** "a JPEG, PNG or WebP image" and so on. */
function inWords(purpose: FilePurpose): string {
  return purpose === "PROOF" ? "a JPEG, PNG or WebP image or a PDF" : "a JPEG, PNG or WebP image";
}

function clean(bytes: Buffer, type: FileType, size?: { width: number; height: number }): Inspection {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    ok: true,
    file: { bytes, type, sha256, width: size?.width ?? null, height: size?.height ?? null },
  };
}
