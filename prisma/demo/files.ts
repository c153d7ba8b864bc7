import { UTFile } from "uploadthing/server";
import type { FilePurpose } from "@/lib/platform/prisma/enums";
import { uploadThing } from "@/lib/platform/uploadthing";
import { receiveUpload } from "@/lib/uploads/receive";
import type { AnnouncedFile } from "@/lib/uploads/schema";

/** A JPEG as a browser announces it. */
export function jpeg(name: string, bytes: Buffer): AnnouncedFile {
  return { name: `${name}.jpg`, type: "image/jpeg", size: bytes.length };
}

/** Sends an announced file to storage and has it checked, as a browser and the storage's callback do. */
export async function sendFile(
  fileId: string | undefined,
  bytes: Buffer,
  purpose: FilePurpose,
): Promise<string> {
  if (!fileId) throw new Error("the demo's file was not announced");
  const file = new UTFile([new Uint8Array(bytes)], "picture.jpg", { type: "image/jpeg", customId: fileId });
  const arrived = await uploadThing().uploadFiles(file, { acl: "private" });
  if (arrived.error) throw new Error(`the demo's file was not stored: ${arrived.error.message}`);
  const outcome = await receiveUpload({ fileId, storageKey: arrived.data.key, purpose });
  if (!outcome.ok) throw new Error(`the demo's file was refused: ${outcome.reason}`);
  return fileId;
}
