import type { PayoutItemState, PayoutRunStatus } from "@/lib/platform/prisma/enums";

/** Why a withdrawal is not in a run, by the word the database keeps. */
const exclusions: Record<string, string> = {
  ended: "It was cancelled or decided in the meantime.",
  elsewhere: "Another run has it.",
  own: "Whoever makes or approves a run is not paid by it.",
  hold: "The account is on hold.",
  debt: "The person owes money to the platform.",
  method: "A payout method was added or changed a short time ago.",
  review: "A person has to look at it first.",
  large: "Two persons have to approve it: make a run of it by hand.",
  "run-cancelled": "The run was cancelled; it is requested again.",
};

/** Why a withdrawal is not paid by this run, as a sentence. */
export function exclusionWords(exclusion: string): string {
  return exclusions[exclusion] ?? exclusion;
}

export const runStatusWords: Record<PayoutRunStatus, string> = {
  DRAFT: "To approve",
  APPROVED: "Starting",
  RUNNING: "Running",
  PAUSED: "Paused",
  FINISHED: "Finished",
  CANCELLED: "Cancelled",
};

export const itemStateWords: Record<PayoutItemState, string> = {
  SELECTED: "Waiting",
  EXCLUDED: "Left out",
  SENDING: "Sending…",
  SENT: "Sent",
  PAID: "Paid",
  FAILED: "Refused",
  UNKNOWN: "Being asked about",
  RETURNED: "Back in Earned",
};
