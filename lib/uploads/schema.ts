import { z } from "zod";
import { idOf } from "@/lib/core/ids";
import type { FilePurpose } from "@/lib/platform/prisma/enums";

/** MIME types that are taken, each by name: an `image/*` would let SVG in, which is a program. */
export const IMAGE_TYPES = ["image/jpeg", "image/png", "image/webp"] as const;
export const PDF_TYPE = "application/pdf";

export type FileType = (typeof IMAGE_TYPES)[number] | typeof PDF_TYPE;

/** What each purpose takes. Sizes are settings; these are the kinds. */
export const acceptedTypes: Record<FilePurpose, readonly FileType[]> = {
  PROOF: [...IMAGE_TYPES, PDF_TYPE],
  PROFILE_PHOTO: IMAGE_TYPES,
  PROFILE_BACKGROUND: IMAGE_TYPES,
  IDENTITY_FRONT: IMAGE_TYPES,
  IDENTITY_BACK: IMAGE_TYPES,
};

/** What a browser says about the files it wants to send. None of it is believed until the bytes were read. */
export const announcedFiles = z
  .array(
    z.object({
      name: z.string().min(1).max(500),
      size: z.int().min(1, "This file is empty."),
      type: z.string().max(100),
    }),
  )
  .min(1, "Choose a file.");
export type AnnouncedFile = z.infer<typeof announcedFiles>[number];

/** A proof file answers one of the proofs a job asks for. */
export const proofUpload = z.strictObject({
  submissionId: idOf("submission"),
  proofId: z.string().max(20),
});

/** A file as pages and forms show it. */
export type ShownFile = {
  id: string;
  name: string;
  mimeType: string;
  sizeBytes: number;
  width: number | null;
  height: number | null;
};

/** What the browser is told when an upload has ended. */
export type UploadOutcome = { ok: true; file: ShownFile } | { ok: false; reason: string };

/** Where a file is read. */
export function fileUrl(id: string): string {
  return `/api/files/${id}`;
}
