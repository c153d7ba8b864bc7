import { publishJob } from "@/lib/jobs/publish";
import { saveDraft } from "@/lib/jobs/save-draft";
import { approveJob } from "@/lib/moderation/approve";
import { autoRate } from "@/lib/submissions/auto-rate";
import type { Decision } from "@/lib/submissions/schema";
import { daysAgo } from "./clock";
import type { History } from "./history";
import { BOOKSHOPS, type DemoJob, demoJobs } from "./jobs";
import { largeJobs } from "./large-jobs";
import type { Cast } from "./people";
import { fits, jobRow, rate, work } from "./work";

const workers = ["wendy", "joon", "lena", "omar", "grace", "pavel", "sofia"];

/** Plans the life of every job of the demo. */
export function planJobs(history: History, person: Cast): void {
  for (const [index, job] of [...demoJobs, ...largeJobs].entries()) planJob(history, person, job, index);
}

/** Plans a job's life: published, approved, worked on by several people one after another, partly rated. */
function planJob(history: History, person: Cast, demo: DemoJob, index: number): void {
  const { employer, approvedDaysAgo, draft } = demo;
  let jobId = "";
  history.at((approvedDaysAgo ?? 0) + 0.3, async () => {
    jobId = await saveDraft(person(employer), { draft });
    await publishJob(person(employer), { jobId });
  });
  if (approvedDaysAgo === null) return;
  history.at(approvedDaysAgo, () => approveJob(person("mona"), { jobId }));
  const decisions: Decision[] = [];
  for (const [n, nickname] of workersOf(demo, index).entries()) {
    const ago = startOf(draft.title, approvedDaysAgo, n);
    history.at(ago, async () => {
      const job = await jobRow(jobId);
      if (!fits(person(nickname), job, daysAgo(ago))) return;
      const submissionId = await work(person(nickname), job, demo.texts, ago, index * 10 + n);
      if (isRated(demo, n)) decisions.push(verdict(submissionId, index, n));
    });
  }
  if (!demo.workers) planAutoRating(history, approvedDaysAgo - 7);
  const ratedAgo = Math.max(approvedDaysAgo - 1, 0.2);
  history.at(ratedAgo, () => rate(person(employer), jobId, decisions));
}

/** The timer paid what was not rated in time; otherwise it would do so at the demo's first start. */
function planAutoRating(history: History, firstDueAgo: number): void {
  if (firstDueAgo <= 0) return;
  for (const ago of [firstDueAgo, firstDueAgo / 2, 0.01]) history.at(ago, () => autoRate(1_000));
}

function workersOf({ workers: chosen, draft }: DemoJob, index: number): string[] {
  if (chosen) return chosen;
  if (draft.title === BOOKSHOPS) return workers;
  return workers.filter((_, n) => (n + index) % 2 === 0).slice(0, 1 + (index % 4));
}

/** The bookshop tasks were handed in over the last week, so that the first ones soon pay themselves. */
function startOf(title: string, approvedDaysAgo: number, n: number): number {
  return title === BOOKSHOPS ? 6.7 - n * 0.9 : approvedDaysAgo - 0.1 - n * 0.05;
}

function isRated({ workers: chosen, draft }: DemoJob, n: number): boolean {
  return chosen !== undefined || (draft.title !== BOOKSHOPS && n % 3 !== 2);
}

function verdict(submissionId: string, index: number, n: number): Decision {
  if (index === 7 && n === 1) {
    const text = "The photo shows a car park; the bicycle rack of the station cannot be seen in it.";
    return { submissionId, rating: "NOT_SATISFIED", reason: "WRONG_PROOF", text };
  }
  return { submissionId, rating: "SATISFIED" };
}
