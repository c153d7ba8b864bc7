import type { SubmissionStatus } from "@/lib/platform/prisma/enums";

/** The legal steps of a submission's life. The table submission_transition in the database says the same. */
export const submissionTransitions: Record<SubmissionStatus, readonly SubmissionStatus[]> = {
  RESERVED: ["SUBMITTED", "EXPIRED", "RELEASED"],
  SUBMITTED: ["SATISFIED", "NOT_SATISFIED", "WITHDRAWN"],
  SATISFIED: [],
  NOT_SATISFIED: [],
  EXPIRED: [],
  RELEASED: [],
  WITHDRAWN: [],
};

/** States in which the worker has the job or has done it, so that it cannot be taken again. */
export const takenStatuses = [
  "RESERVED",
  "SUBMITTED",
  "SATISFIED",
  "NOT_SATISFIED",
] as const satisfies SubmissionStatus[];
