import { afterEach, expect, test } from "vitest";
import { DAY_MS, later, SECOND_MS } from "@/lib/core/time";
import { setClock } from "@/lib/platform/clock";
import { rateAllSatisfied } from "@/lib/submissions/rate";
import { ratingWork, reviewPage } from "@/lib/submissions/review-queries";
import { createRunningJob, createSubmission, createUser, createUsers } from "@/tests/support/factories";

afterEach(() => setClock());

test("the queue shows each submission with its proof, its worker's record and when it pays itself", async () => {
  const job = await createRunningJob({
    draft: { proofKinds: ["TEXT", "URL"], proofLabels: ["The hours", "Where you found them"] },
  });
  const answers = { p1: "9 to 18", p2: "https://shop.example/hours" };
  const { worker } = await createSubmission({ job, answers });
  const page = await reviewPage(job.employer, { jobId: job.id, tab: "to-rate" });
  const [item] = page.items;
  expect(item?.worker).toEqual({ nickname: worker.nickname, satisfied: 0, notSatisfied: 0 });
  expect(item?.answers).toEqual([
    { proofId: "p1", kind: "TEXT", label: "The hours", text: "9 to 18", files: [] },
    {
      proofId: "p2",
      kind: "URL",
      label: "Where you found them",
      text: "https://shop.example/hours",
      files: [],
    },
  ]);
  expect(item?.rateDueAt?.getTime()).toBe((item?.submittedAt.getTime() ?? 0) + 7 * DAY_MS);
  expect(page.counts).toEqual({ toRate: 1, satisfied: 0, notSatisfied: 0 });
});

test("each tab holds its own, with the reason where one was given", async () => {
  const job = await createRunningJob();
  await createSubmission({ job, status: "SATISFIED" });
  await createSubmission({ job, status: "NOT_SATISFIED" });
  await createSubmission({ job, status: "RESERVED" });
  const tabs = await Promise.all(
    (["to-rate", "satisfied", "not-satisfied"] as const).map((tab) =>
      reviewPage(job.employer, { jobId: job.id, tab }),
    ),
  );
  expect(tabs.map(({ items }) => items.length)).toEqual([0, 1, 1]);
  expect(tabs[2]?.items[0]?.declineReason).toBe("PROOF_MISSING");
});

test("a stranger, a worker and a moderator see no employer's queue", async () => {
  const job = await createRunningJob();
  const { worker } = await createSubmission({ job });
  const people = [worker, await createUser(), await createUser({ role: "MODERATOR" })];
  for (const person of people) {
    await expect(reviewPage(person, { jobId: job.id, tab: "to-rate" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
});

test("more than a page is read on from the last one seen, and nothing comes twice", async () => {
  const job = await createRunningJob({ positions: 105 });
  for (const worker of await createUsers(103)) await createSubmission({ job, worker });
  const first = await reviewPage(job.employer, { jobId: job.id, tab: "to-rate" });
  const second = await reviewPage(job.employer, { jobId: job.id, tab: "to-rate", after: first.next ?? "" });
  expect([first.items.length, second.items.length, second.next]).toEqual([100, 3, null]);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(103);
});

test("what the page says rating everything would pay is what it pays, and later work is not in it", async () => {
  const job = await createRunningJob({ positions: 5, payMicros: 20_500n });
  await createSubmission({ job });
  await createSubmission({ job });
  const page = await reviewPage(job.employer, { jobId: job.id, tab: "to-rate" });
  setClock({ now: () => later(page.shownAt, SECOND_MS) });
  await createSubmission({ job });
  expect([page.counts.toRate, page.all]).toEqual([2, { payMicros: 41_000n, feeMicros: 2_870n }]);
  expect(await rateAllSatisfied(job.employer, { jobId: job.id, submittedUntil: page.shownAt })).toBe(2);
});

test("jobs with work to rate come with the first to pay itself on top", async () => {
  const employer = await createUser({ walletMicros: 20_000_000n });
  const calm = await createRunningJob({ employer, daysToRate: 7 });
  const urgent = await createRunningJob({ employer, daysToRate: 1 });
  await createRunningJob({ employer });
  await createSubmission({ job: calm });
  await createSubmission({ job: urgent });
  await createSubmission({ job: urgent });
  expect(await ratingWork(employer)).toMatchObject([
    { jobId: urgent.id, toRate: 2, dueSoon: 2, costMicros: 214_000n },
    { jobId: calm.id, toRate: 1, dueSoon: 0, costMicros: 107_000n },
  ]);
});
