import type { Tone } from "@/components/ui/badge";
import type { DepositStatus } from "@/lib/platform/prisma/enums";

/** Each state of a deposit as its owner reads it. */
export const depositWords: Record<DepositStatus, { tone: Tone; word: string }> = {
  CREATED: { tone: "wait", word: "Not paid" },
  PROCESSING: { tone: "wait", word: "Processing" },
  SUCCEEDED: { tone: "ok", word: "Received" },
  FAILED: { tone: "bad", word: "Failed" },
  EXPIRED: { tone: "muted", word: "Expired" },
  REVIEW: { tone: "wait", word: "Being checked" },
};
