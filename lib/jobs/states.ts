import type { JobStatus } from "@/lib/platform/prisma/enums";

/** The legal steps of a job's life. The table job_transition in the database says the same. */
export const jobTransitions: Record<JobStatus, readonly JobStatus[]> = {
  DRAFT: ["PENDING_REVIEW"],
  PENDING_REVIEW: ["RUNNING", "DECLINED", "CANCELLED"],
  RUNNING: ["PAUSED", "FINISHED", "STOPPED", "EXPIRED"],
  PAUSED: ["RUNNING", "FINISHED", "STOPPED", "EXPIRED"],
  DECLINED: [],
  CANCELLED: [],
  FINISHED: [],
  STOPPED: [],
  EXPIRED: [],
};

/** Whether the job is still open for its employer to manage. */
export function isOpen(status: JobStatus): boolean {
  return status === "RUNNING" || status === "PAUSED";
}
