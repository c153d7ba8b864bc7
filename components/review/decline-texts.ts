import type { DeclineReason } from "@/lib/submissions/schema";

/** A sentence to begin each reason with; what the worker reads is what the employer makes of it. */
export const declineStarters: Record<DeclineReason, string> = {
  PROOF_MISSING: "The proof the job asks for is not there.",
  WRONG_PROOF: "The proof shows something else than what the job asks for.",
  INSTRUCTIONS_NOT_FOLLOWED: "A step of the job was not done as it says.",
  DUPLICATE: "The same work was handed in before by somebody else.",
  UNREADABLE: "The proof cannot be read: it is too small, cut off or blurred.",
  OUTSIDE_TARGETING: "This job is for people in other countries.",
  OTHER: "",
};
