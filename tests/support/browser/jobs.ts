import { db } from "@/lib/platform/db";
import { createSubmission, type TestJob, type TestSubmission } from "../factories";

/** That many workers hand in the job, a few at a time. */
export async function handIn(job: TestJob, count: number): Promise<TestSubmission[]> {
  const made: TestSubmission[] = [];
  while (made.length < count) {
    const batch = Array.from({ length: Math.min(5, count - made.length) }, () => createSubmission({ job }));
    made.push(...(await Promise.all(batch)));
  }
  return made;
}

/** How many submissions of a job stand in each state, by the database. */
export async function statesOf(jobId: string): Promise<Record<string, number>> {
  const groups = await db.submission.groupBy({ by: ["status"], where: { jobId }, _count: true });
  return Object.fromEntries(groups.map(({ status, _count }) => [status, _count]));
}
