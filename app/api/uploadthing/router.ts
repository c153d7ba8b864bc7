import { createUploadthing, type FileRouter, UTFiles } from "uploadthing/next";
import { UploadThingError } from "uploadthing/server";
import { currentActor } from "@/lib/auth/current-actor";
import type { UserActor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/platform/log";
import type { FilePurpose } from "@/lib/platform/prisma/enums";
import { countTry } from "@/lib/platform/rate-limit";
import { beginProofUpload } from "@/lib/submissions/proof-files";
import { beginUpload } from "@/lib/uploads/begin";
import { receiveUpload } from "@/lib/uploads/receive";
import { type AnnouncedFile, proofUpload } from "@/lib/uploads/schema";
import { beginDocumentUpload } from "@/lib/verification/document-files";
import type { Side } from "@/lib/verification/schema";

const route = createUploadthing({ errorFormatter: (error) => ({ message: error.message }) });

/** The SDK takes powers of two only; the limit in force is checked when an upload begins. */
const IMAGE = { maxFileSize: "16MB", maxFileCount: 1, acl: "private" } as const;
const IMAGES = { "image/jpeg": IMAGE, "image/png": IMAGE, "image/webp": IMAGE } as const;

/** Where browsers may upload to. What has arrived is checked and cleaned before anybody sees it. */
export const uploadRouter = {
  proof: route({ ...IMAGES, "application/pdf": { ...IMAGE, contentDisposition: "attachment" } })
    .input(proofUpload)
    .middleware(({ input: { submissionId, proofId }, files }) =>
      admit(async (actor) =>
        withIds([...files], await beginProofUpload(actor, { submissionId, proofId, files: [...files] })),
      ),
    )
    .onUploadComplete(({ file }) => receive("PROOF", file)),

  profilePhoto: route(IMAGES)
    .middleware(({ files }) => admit((actor) => beginPicture(actor, "PROFILE_PHOTO", [...files])))
    .onUploadComplete(({ file }) => receive("PROFILE_PHOTO", file)),

  profileBackground: route(IMAGES)
    .middleware(({ files }) => admit((actor) => beginPicture(actor, "PROFILE_BACKGROUND", [...files])))
    .onUploadComplete(({ file }) => receive("PROFILE_BACKGROUND", file)),

  identityFront: route(IMAGES)
    .middleware(({ files }) => admit((actor) => beginDocument(actor, "front", [...files])))
    .onUploadComplete(({ file }) => receive("IDENTITY_FRONT", file)),

  identityBack: route(IMAGES)
    .middleware(({ files }) => admit((actor) => beginDocument(actor, "back", [...files])))
    .onUploadComplete(({ file }) => receive("IDENTITY_BACK", file)),
} satisfies FileRouter;

/** Lets a signed-in person begin an upload; an expected refusal reaches the browser in its own words. */
async function admit<T>(work: (actor: UserActor) => Promise<T>): Promise<T> {
  try {
    const actor = await currentActor();
    if (!actor)
      throw new AppError("UNAUTHENTICATED", "Your session has ended. Log in again to upload files.");
    await countTry("upload", actor.id);
    return await work(actor);
  } catch (error) {
    if (error instanceof AppError) throw new UploadThingError({ code: "FORBIDDEN", message: error.message });
    log.error({ err: error }, "an upload could not begin");
    throw new UploadThingError({
      code: "INTERNAL_SERVER_ERROR",
      message: "The upload could not begin. Try again.",
    });
  }
}

async function beginPicture(actor: UserActor, purpose: FilePurpose, files: AnnouncedFile[]) {
  return withIds(files, await beginUpload(actor, { purpose, subjectId: actor.id, files }));
}

async function beginDocument(actor: UserActor, side: Side, announced: AnnouncedFile[]) {
  const { files, ids } = await beginDocumentUpload(actor, side, announced);
  return withIds(files, ids);
}

/** Our id of each file travels with it, so that the callback names a row and not only a key. */
function withIds(files: AnnouncedFile[], ids: string[]) {
  return {
    [UTFiles]: files.map((file, index) => ({ name: file.name, size: file.size, customId: ids[index] })),
  };
}

function receive(purpose: FilePurpose, file: { key: string; customId: string | null }) {
  return receiveUpload({ fileId: file.customId ?? "", storageKey: file.key, purpose });
}
