import type { UserActor } from "@/lib/core/actor";
import { rateSubmissions } from "@/lib/submissions/rate";
import { createRunningJob, createSubmission, createUser, type TestJob } from "./factories";

export interface HandedIn {
  id: string;
  job: TestJob;
}

/** Tasks of that many jobs of one employer, each handed in by the worker and not rated yet. */
export async function handIn(worker: UserActor, count: number): Promise<HandedIn[]> {
  const employer = await createUser({ walletMicros: BigInt(count) * 1_000_000n });
  const tasks: HandedIn[] = [];
  for (let i = 0; i < count; i++) {
    const job = await createRunningJob({ employer, positions: 1 });
    tasks.push({ id: (await createSubmission({ job, worker })).id, job });
  }
  return tasks;
}

/** Rates tasks one after the other, by their employer. */
export async function rateEach(tasks: HandedIn[], rating: "SATISFIED" | "NOT_SATISFIED"): Promise<void> {
  for (const { id: submissionId, job } of tasks) {
    const text = "The opening hours are missing from the text.";
    const decision =
      rating === "SATISFIED"
        ? ({ submissionId, rating } as const)
        : ({ submissionId, rating, reason: "PROOF_MISSING", text } as const);
    await rateSubmissions(job.employer, { jobId: job.id, decisions: [decision] });
  }
}

/** Has the worker's tasks rated that often, by an employer of their own. */
export async function rated(worker: UserActor, satisfied: number, notSatisfied: number): Promise<void> {
  const tasks = await handIn(worker, satisfied + notSatisfied);
  await rateEach(tasks.slice(0, satisfied), "SATISFIED");
  await rateEach(tasks.slice(satisfied), "NOT_SATISFIED");
}
