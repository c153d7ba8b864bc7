import type { SuspensionStatus } from "@/lib/platform/prisma/enums";

/** The legal steps of a suspension: it comes to its end, or staff end it early. */
export const suspensionTransitions: Record<SuspensionStatus, readonly SuspensionStatus[]> = {
  ACTIVE: ["ENDED", "LIFTED"],
  ENDED: [],
  LIFTED: [],
};
