import type { UserActor } from "@/lib/core/actor";
import { publishJob } from "@/lib/jobs/publish";
import { saveDraft } from "@/lib/jobs/save-draft";
import { assertInvariants } from "@/lib/ledger/invariants";
import { approveJob } from "@/lib/moderation/approve";
import { db, disconnect } from "@/lib/platform/db";
import { autoRate } from "@/lib/submissions/auto-rate";
import { reservePosition } from "@/lib/submissions/reserve";
import type { Decision } from "@/lib/submissions/schema";
import { daysAgo, present } from "./demo/clock";
import { History } from "./demo/history";
import { BOOKSHOPS, type DemoJob, demoJobs } from "./demo/jobs";
import { deposit } from "./demo/money";
import { makePeople } from "./demo/people";
import { fits, jobRow, rate, work } from "./demo/work";

// The demo's data. Everything is made by the product's own commands with the clock turned back, so every cent has a
// history and the books balance.

const workers = ["wendy", "joon", "lena", "omar", "grace", "pavel", "sofia"];

const people = await makePeople();
const person = (nickname: string): UserActor => {
  const found = people.get(nickname);
  if (!found) throw new Error(`the demo has nobody called ${nickname}`);
  return found;
};

const history = new History();
for (const [nickname, amount, ago] of [
  ["emil", "150", 12],
  ["priya", "120", 11.5],
  ["tomas", "160", 11],
] as const) {
  history.at(ago, () => deposit(person(nickname), amount, ago));
}
for (const [index, job] of demoJobs.entries()) planJob(job, index);
await history.play();
await makeDraft();
await holdOnePosition();
// The demo's mails are about its past; nobody waits for them.
await db.mail.deleteMany();
present();
await assertInvariants();
await disconnect();

/** Plans a job's life: published, approved, worked on by several people one after another, partly rated. */
function planJob({ employer, approvedDaysAgo, draft, texts }: DemoJob, index: number): void {
  const publishedAgo = (approvedDaysAgo ?? 0) + 0.3;
  let jobId = "";
  history.at(publishedAgo, async () => {
    daysAgo(publishedAgo);
    jobId = await saveDraft(person(employer), { draft });
    await publishJob(person(employer), { jobId });
  });
  if (approvedDaysAgo === null) return;
  history.at(approvedDaysAgo, async () => {
    daysAgo(approvedDaysAgo);
    await approveJob(person("mona"), { jobId });
  });
  const decisions: Decision[] = [];
  for (const [n, nickname] of workersOf(draft.title, index).entries()) {
    const ago = startOf(draft.title, approvedDaysAgo, n);
    history.at(ago, async () => {
      const job = await jobRow(jobId);
      if (!fits(person(nickname), job, daysAgo(ago))) return;
      const submissionId = await work(person(nickname), job, texts, ago, index * 10 + n);
      if (draft.title !== BOOKSHOPS && n % 3 !== 2) decisions.push(verdict(submissionId, index, n));
    });
  }
  const firstDueAgo = approvedDaysAgo - 7;
  if (firstDueAgo > 0) {
    // The timer paid what was not rated in time; otherwise it would do so at the demo's first start.
    for (const ago of [firstDueAgo, firstDueAgo / 2, 0.01]) {
      history.at(ago, async () => {
        daysAgo(ago);
        await autoRate(1_000);
      });
    }
  }
  const ratedAgo = Math.max(approvedDaysAgo - 1, 0.2);
  history.at(ratedAgo, () => rate(person(employer), jobId, decisions, ratedAgo));
}

function workersOf(title: string, index: number): string[] {
  if (title === BOOKSHOPS) return workers;
  return workers.filter((_, n) => (n + index) % 2 === 0).slice(0, 1 + (index % 4));
}

/** The bookshop tasks were handed in over the last week, so that the first ones soon pay themselves. */
function startOf(title: string, approvedDaysAgo: number, n: number): number {
  return title === BOOKSHOPS ? 6.7 - n * 0.9 : approvedDaysAgo - 0.1 - n * 0.05;
}

function verdict(submissionId: string, index: number, n: number): Decision {
  if (index === 7 && n === 1) {
    const text = "The photo shows a car park; the bicycle rack of the station cannot be seen in it.";
    return { submissionId, rating: "NOT_SATISFIED", reason: "WRONG_PROOF", text };
  }
  return { submissionId, rating: "SATISFIED" };
}

async function makeDraft(): Promise<void> {
  daysAgo(0.1);
  const [first] = demoJobs;
  if (!first) return;
  const title = "Photograph the window of a second-hand bookshop";
  await saveDraft(person("emil"), { draft: { ...first.draft, title, pay: "0.30", positions: "" } });
}

/** One task in the demo worker's hands, so that a running timer can be seen at once. */
async function holdOnePosition(): Promise<void> {
  present();
  const job = await db.job.findFirstOrThrow({ where: { title: { startsWith: "Check ten map points" } } });
  await reservePosition(person("wendy"), { jobId: job.id });
}
