import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { authorize } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { lockOwn } from "./find";
import { canGive } from "./policy";
import type { IdentityDocument } from "./schema";
import { personHash, sealDocument } from "./sealed-identity";

/** Takes what stands on a person's document. @throws AppError NOT_ALLOWED when it was submitted already */
export function giveDocument(actor: UserActor, document: IdentityDocument): Promise<void> {
  return transaction(async (tx) => {
    const verification = await lockOwn(tx, actor);
    authorize(canGive(verification, "PERSONAL"));
    await tx.verification.update({
      where: { id: verification.id },
      data: {
        documentSealed: sealDocument(verification.id, document),
        personHash: personHash(document),
        updatedAt: now(),
      },
      select: { id: true },
    });
    await record(tx, actor, "verification.document-given", verification.id);
  });
}
