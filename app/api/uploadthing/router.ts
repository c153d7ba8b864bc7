import { createUploadthing, type FileRouter, UTFiles } from "uploadthing/next";
import { UploadThingError } from "uploadthing/server";
import { currentActor } from "@/lib/auth/current-actor";
import type { UserActor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/platform/log";
import type { FilePurpose } from "@/lib/platform/prisma/enums";
import { countTry } from "@/lib/platform/rate-limit";
import { authorizeProofUpload } from "@/lib/submissions/proof-files";
import { type BeginUpload, beginUpload } from "@/lib/uploads/begin";
import { receiveUpload } from "@/lib/uploads/receive";
import { type AnnouncedFile, proofUpload } from "@/lib/uploads/schema";

const route = createUploadthing({ errorFormatter: (error) => ({ message: error.message }) });

/** The SDK takes powers of two only; the limit in force is checked when an upload begins. */
const IMAGE = { maxFileSize: "16MB", maxFileCount: 1, acl: "private" } as const;
const IMAGES = { "image/jpeg": IMAGE, "image/png": IMAGE, "image/webp": IMAGE } as const;

/** Where browsers may upload to. What has arrived is checked and cleaned before anybody sees it. */
export const uploadRouter = {
  proof: route({ ...IMAGES, "application/pdf": { ...IMAGE, contentDisposition: "attachment" } })
    .input(proofUpload)
    .middleware(({ input: { submissionId, proofId }, files }) =>
      admit(async (actor) => {
        for (const { type } of files)
          await authorizeProofUpload(actor, { submissionId, proofId, mimeType: type });
        return begin(actor, { purpose: "PROOF", subjectId: submissionId, proofId, files: [...files] });
      }),
    )
    .onUploadComplete(({ file }) => receive("PROOF", file)),

  profilePhoto: route(IMAGES)
    .middleware(({ files }) =>
      admit((actor) => begin(actor, { purpose: "PROFILE_PHOTO", subjectId: actor.id, files: [...files] })),
    )
    .onUploadComplete(({ file }) => receive("PROFILE_PHOTO", file)),

  profileBackground: route(IMAGES)
    .middleware(({ files }) =>
      admit((actor) =>
        begin(actor, { purpose: "PROFILE_BACKGROUND", subjectId: actor.id, files: [...files] }),
      ),
    )
    .onUploadComplete(({ file }) => receive("PROFILE_BACKGROUND", file)),
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

/** Our id of each file travels with it, so that the callback names a row and not only a key. */
async function begin(actor: UserActor, input: Omit<BeginUpload, "files"> & { files: AnnouncedFile[] }) {
  const ids = await beginUpload(actor, input);
  return {
    [UTFiles]: input.files.map((file, index) => ({ name: file.name, size: file.size, customId: ids[index] })),
  };
}

function receive(purpose: FilePurpose, file: { key: string; customId: string | null }) {
  return receiveUpload({ fileId: file.customId ?? "", storageKey: file.key, purpose });
}
