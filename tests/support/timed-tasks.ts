import { later, SECOND_MS } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { rateSubmissions } from "@/lib/submissions/rate";
import { submitProof } from "@/lib/submissions/submit";
import { createSubmission, type TestJob } from "./factories";
import { travelTo } from "./time";

type Worker = Awaited<ReturnType<typeof createSubmission>>["worker"];

export interface TimedTask {
  /** From reserving, which happens now, to handing in. */
  seconds: number;
  worker?: Worker;
  /** The employer's rating and how long after handing in it comes; without it the task waits. */
  rated?: { as: "SATISFIED" | "NOT_SATISFIED"; afterSeconds: number };
}

/** A task that took so long, by a worker of its own unless said. The clock stands at its last event afterwards. */
export async function timedTask(job: TestJob, { seconds, worker, rated }: TimedTask): Promise<string> {
  const start = travelTo(now());
  const task = await createSubmission({ job, worker, status: "RESERVED" });
  travelTo(later(start, seconds * SECOND_MS));
  await submitProof(task.worker, { submissionId: task.id, answers: { p1: "Monday to Friday, 9 to 18" } });
  if (rated) {
    travelTo(later(now(), rated.afterSeconds * SECOND_MS));
    const refusal = { reason: "OTHER", text: "Nothing of it answers the question." } as const;
    const decision =
      rated.as === "SATISFIED"
        ? { submissionId: task.id, rating: rated.as }
        : { submissionId: task.id, rating: rated.as, ...refusal };
    await rateSubmissions(job.employer, { jobId: job.id, decisions: [decision] });
  }
  return task.id;
}
