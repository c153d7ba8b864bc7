import type { ProofKind } from "@/lib/jobs/proof";
import type { DeclineReason } from "./schema";

/** The parts of a job's review queue. */
export const reviewTabs = ["to-rate", "satisfied", "not-satisfied"] as const;
export type ReviewTab = (typeof reviewTabs)[number];

/** One submission as its employer judges it. Money in micro-dollars. */
export interface ReviewItem {
  id: string;
  worker: { nickname: string; satisfied: number; notSatisfied: number };
  payMicros: bigint;
  feeMicros: bigint;
  submittedAt: Date;
  /** From reserving to submitting. */
  tookMs: number;
  rateDueAt: Date | null;
  ratedAt: Date | null;
  ratedBy: "EMPLOYER" | "TIMER" | null;
  declineReason: DeclineReason | null;
  declineText: string | null;
  answers: ReviewAnswer[];
}

/** What was handed in for one required proof: a text, or files. */
export interface ReviewAnswer {
  proofId: string;
  kind: ProofKind;
  label: string;
  text: string;
  files: { id: string; name: string; mimeType: string; width: number | null; height: number | null }[];
}

/** A job with work to rate. */
export interface RatingWork {
  jobId: string;
  title: string;
  toRate: number;
  /** Of these, how many pay themselves within the reminder's hours. */
  dueSoon: number;
  firstDueAt: Date;
  costMicros: bigint;
}

/** One page of a job's review queue. */
export interface ReviewPageData {
  job: { id: string; title: string };
  counts: { toRate: number; satisfied: number; notSatisfied: number };
  /** What rating everything that waits Satisfied would pay. */
  all: { payMicros: bigint; feeMicros: bigint };
  items: ReviewItem[];
  /** Where the next page begins; null on the last one. */
  next: string | null;
  firstDueAt: Date | null;
  /** The instant of reading: "all" means what was handed in until then. */
  shownAt: Date;
}
