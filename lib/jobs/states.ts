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

/** How an employer's list of jobs is divided. */
export const jobTabs = ["open", "drafts", "ended", "all"] as const;
export type JobTab = (typeof jobTabs)[number];

/** Each state as its employer reads it. */
export const jobStatusWords: Record<
  JobStatus,
  { label: string; tone: "ok" | "wait" | "bad" | "info" | "muted" }
> = {
  DRAFT: { label: "Draft", tone: "muted" },
  PENDING_REVIEW: { label: "Waiting for review", tone: "wait" },
  RUNNING: { label: "Running", tone: "ok" },
  PAUSED: { label: "Paused", tone: "wait" },
  FINISHED: { label: "Finished", tone: "info" },
  STOPPED: { label: "Stopped", tone: "muted" },
  EXPIRED: { label: "Expired", tone: "muted" },
  DECLINED: { label: "Declined", tone: "bad" },
  CANCELLED: { label: "Cancelled", tone: "muted" },
};
