import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { discardFiles, eraseDiscarded } from "@/lib/uploads/purge";
import type { ImageSlot, SetImage } from "./schema";

const columns = { photo: "photoFileId", background: "backgroundFileId" } as const;
const purposes = { photo: "PROFILE_PHOTO", background: "PROFILE_BACKGROUND" } as const;

/**
 * Puts an uploaded picture on the actor's profile, or takes it away; the one before is deleted.
 * @throws AppError NOT_FOUND when the file is not the actor's own picture for that place
 */
export async function setProfileImage(actor: UserActor, { slot, fileId }: SetImage): Promise<void> {
  const replaced = await transaction(async (tx) => {
    if (fileId && !(await isOwnImage(tx, actor.id, slot, fileId))) throw notFound("This picture");
    const before = await tx.profile.findUniqueOrThrow({ where: { userId: actor.id } });
    await tx.profile.update({
      where: { userId: actor.id },
      data: { [columns[slot]]: fileId, updatedAt: now() },
      select: { userId: true },
    });
    await record(tx, actor, "profile.image-set", actor.id, { detail: { slot, fileId } });
    const old = before[columns[slot]];
    if (!old || old === fileId) return [];
    await discardFiles([old], tx);
    return [old];
  });
  await eraseDiscarded(replaced);
}

async function isOwnImage(tx: Tx, ownerId: string, slot: ImageSlot, id: string): Promise<boolean> {
  const file = await tx.file.findFirst({
    where: { id, ownerId, purpose: purposes[slot], status: "READY" },
    select: { id: true },
  });
  return file !== null;
}
