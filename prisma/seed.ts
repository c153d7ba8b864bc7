import type { UserActor } from "@/lib/core/actor";
import { publishJob } from "@/lib/jobs/publish";
import { saveDraft } from "@/lib/jobs/save-draft";
import { assertInvariants } from "@/lib/ledger/invariants";
import { approveJob } from "@/lib/moderation/approve";
import { db, disconnect } from "@/lib/platform/db";
import { reservePosition } from "@/lib/submissions/reserve";
import type { Decision } from "@/lib/submissions/schema";
import { daysAgo, present } from "./demo/clock";
import { BOOKSHOPS, type DemoJob, demoJobs } from "./demo/jobs";
import { deposit } from "./demo/money";
import { makePeople } from "./demo/people";
import { fits, jobRow, rate, work } from "./demo/work";

// The demo's data. Everything is made by the product's own commands with the clock turned back, so every cent has a
// history and the books balance.

const workers = ["wendy", "joon", "lena", "omar", "grace", "pavel", "sofia"];
const deposits: [string, string, number][] = [
  ["emil", "150", 12],
  ["priya", "120", 11],
  ["tomas", "160", 11],
];

const people = await makePeople();
const person = (nickname: string): UserActor => {
  const found = people.get(nickname);
  if (!found) throw new Error(`the demo has nobody called ${nickname}`);
  return found;
};

for (const [nickname, amount, ago] of deposits) await deposit(person(nickname), amount, ago);
for (const [index, job] of demoJobs.entries()) await makeJob(job, index);
await makeDraft();
await holdOnePosition();
// The demo's mails are about its past; nobody waits for them.
await db.mail.deleteMany();
present();
await assertInvariants();
await disconnect();

async function makeJob({ employer, approvedDaysAgo, draft }: DemoJob, index: number): Promise<void> {
  daysAgo((approvedDaysAgo ?? 0) + 0.3);
  const jobId = await saveDraft(person(employer), { draft });
  await publishJob(person(employer), { jobId });
  if (approvedDaysAgo === null) return;
  daysAgo(approvedDaysAgo);
  await approveJob(person("mona"), { jobId });
  await workOn(jobId, employer, approvedDaysAgo, index);
}

/** Several workers do the job one after another; the employer rates the earlier ones and leaves the rest. */
async function workOn(
  jobId: string,
  employer: string,
  approvedDaysAgo: number,
  index: number,
): Promise<void> {
  const job = await jobRow(jobId);
  const busy =
    job.title === BOOKSHOPS
      ? workers
      : workers.filter((_, n) => (n + index) % 2 === 0).slice(0, 1 + (index % 4));
  const decisions: Decision[] = [];
  for (const [n, nickname] of busy.entries()) {
    const ago = startOf(job.title, approvedDaysAgo, n);
    if (!fits(person(nickname), job, daysAgo(ago))) continue;
    const submissionId = await work(person(nickname), job, ago, index * 10 + n);
    if (job.title !== BOOKSHOPS && n % 3 !== 2) decisions.push(verdict(submissionId, index, n));
  }
  await rate(person(employer), jobId, decisions, Math.max(approvedDaysAgo - 1, 0.2));
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
  const draft = {
    ...first.draft,
    title: "Photograph the window of a second-hand bookshop",
    pay: "0.30",
    positions: "",
  };
  await saveDraft(person("emil"), { draft });
}

/** One task in the demo worker's hands, so that a running timer can be seen at once. */
async function holdOnePosition(): Promise<void> {
  present();
  const job = await db.job.findFirstOrThrow({ where: { title: { startsWith: "Find the bicycle rules" } } });
  const done = await db.submission.count({ where: { jobId: job.id, workerId: person("wendy").id } });
  if (done === 0) await reservePosition(person("wendy"), { jobId: job.id });
}
