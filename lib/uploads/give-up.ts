import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import type { FilePurpose } from "@/lib/platform/prisma/enums";
import { moveFiles } from "./transition";

/**
 * Gives up the uploads of a subject (for one purpose, of one of its proofs) that have not ended: what still arrives is deleted
 * unseen. Whoever seals a subject calls this in the same transaction, so that nothing joins it afterwards.
 */
export async function giveUpUploads(
  subjectId: string,
  { purpose, proofId }: { purpose?: FilePurpose; proofId?: string } = {},
  client: Tx = db,
): Promise<void> {
  const files = await client.file.findMany({
    where: { subjectId, status: "PENDING", purpose, proofId },
    select: { id: true },
  });
  const ids = files.map((file) => file.id);
  if (ids.length > 0) await moveFiles(ids, "DELETED", { deletedAt: now() }, client);
}
