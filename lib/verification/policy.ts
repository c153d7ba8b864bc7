import type { Verdict } from "@/lib/core/errors";
import type { Verification } from "@/lib/platform/prisma/client";
import type { Part, Side } from "./schema";

type Progress = Pick<Verification, "status" | "rejectedPart">;
type Given = Pick<Verification, "personalGivenAt" | "documentSealed" | "frontFileId" | "backFileId">;

/** Whether the person may give that part now: all of them before submitting, afterwards only what was sent back. */
export function canGive({ status, rejectedPart }: Progress, part: Part): Verdict {
  if (status === "DRAFT") return true;
  if (status === "SUBMITTED") return "Your documents are being reviewed, so nothing can be changed now.";
  if (status === "CLEARED") return "You have been cleared. Nothing has to be given again.";
  return rejectedPart === part || "Only the part that was sent back has to be given again.";
}

export const partOfSide: Record<Side, Part> = { front: "FRONT", back: "BACK" };

/** What still has to be given before the documents can be submitted, in the order of the steps. */
export function missingSteps(given: Given): Step[] {
  const missing: [Step, boolean][] = [
    ["personal", given.personalGivenAt === null],
    ["document", given.documentSealed === null],
    ["front", given.frontFileId === null],
    ["back", given.backFileId === null],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([step]) => step);
}

export const steps = ["personal", "document", "front", "back"] as const;
export type Step = (typeof steps)[number];

/** How many of the four checks are done; what was sent back is not. */
export function checksDone({ status, missing }: { status: Verification["status"]; missing: Step[] }): number {
  if (status === "CLEARED") return 4;
  if (status === "SUBMITTED") return 3;
  if (missing.includes("personal")) return 0;
  return missing.length > 0 ? 1 : 2;
}
