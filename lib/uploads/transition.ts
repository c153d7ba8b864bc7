import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { FileStatus } from "@/lib/platform/prisma/enums";
import { fileTransitions } from "./states";

type Change = Omit<Prisma.FileUpdateManyMutationInput, "status">;

/**
 * Moves files to a new status where that is legal; the only writer of `status`.
 * @returns how many moved; a file that somebody else moved first is not among them
 */
export async function moveFiles(
  ids: string[],
  to: FileStatus,
  change: Change,
  client: Tx = db,
): Promise<number> {
  const from = (Object.keys(fileTransitions) as FileStatus[]).filter((status) =>
    fileTransitions[status].includes(to),
  );
  const { count } = await client.file.updateMany({
    where: { id: { in: ids }, status: { in: from } },
    data: { ...change, status: to },
  });
  return count;
}
