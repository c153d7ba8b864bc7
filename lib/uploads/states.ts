import type { FileStatus } from "@/lib/platform/prisma/enums";

/** The legal steps of a file's life. */
export const fileTransitions: Record<FileStatus, readonly FileStatus[]> = {
  PENDING: ["READY", "REJECTED", "DELETED"],
  READY: ["DELETED"],
  REJECTED: ["DELETED"],
  DELETED: [],
};
