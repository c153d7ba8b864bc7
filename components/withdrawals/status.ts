import type { Tone } from "@/components/ui/badge";
import type { WithdrawalStatus } from "@/lib/platform/prisma/enums";

/** The states of a withdrawal as its person reads them. */
export const statusWords: Record<WithdrawalStatus, { tone: Tone; word: string }> = {
  REQUESTED: { tone: "wait", word: "Requested" },
  PROCESSING: { tone: "info", word: "In a payout run" },
  UNKNOWN: { tone: "wait", word: "Being clarified" },
  COMPLETED: { tone: "ok", word: "Paid out" },
  FAILED: { tone: "bad", word: "Not paid out" },
  CANCELLED: { tone: "muted", word: "Cancelled" },
};
