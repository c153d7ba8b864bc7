import { expect, test } from "vitest";
import { systemActor } from "@/lib/core/actor";
import { draftForm, newJobForm } from "@/lib/jobs/compose-queries";
import { copyJob } from "@/lib/jobs/copy";
import { employerJobCounts, employerJobs, managedJob } from "@/lib/jobs/employer-queries";
import { depositFor } from "@/lib/jobs/funding";
import { publishJob } from "@/lib/jobs/publish";
import { correctJob } from "@/lib/moderation/correct";
import { declineJob } from "@/lib/moderation/decline";
import {
  createDraft,
  createPendingJob,
  createRunningJob,
  createSubmission,
  createUser,
  jobDraft,
} from "@/tests/support/factories";

const moderator = systemActor("tests");

test("an employer's list holds their own jobs by state, newest first, page by page", async () => {
  const employer = await createUser({ walletMicros: 50_000_000n });
  const running = await createRunningJob({ employer });
  await createSubmission({ job: running });
  const declined = await createPendingJob({ employer });
  await declineJob(moderator, { jobId: declined.id, reason: "It asks for a payment." });
  const draft = await createDraft({ employer, draft: { title: "Half a title" } });
  await createRunningJob();

  expect(await employerJobCounts(employer)).toEqual({ open: 1, drafts: 1, ended: 1, all: 3 });
  const first = await employerJobs(employer, { tab: "all", take: 2 });
  expect(first.jobs.map(({ id }) => id)).toEqual([draft.id, declined.id]);
  expect(first.jobs[0]?.title).toBe("Half a title");
  const second = await employerJobs(employer, { tab: "all", take: 2, after: first.next ?? "" });
  expect([second.jobs.map(({ id }) => id), second.next]).toEqual([[running.id], null]);
  expect(second.jobs[0]).toMatchObject({ toRate: 1, satisfied: 0, positions: 3, lockedMicros: 321_000n });
});

test("nobody else's job or draft can be managed, edited or copied", async () => {
  const { id } = await createRunningJob();
  const draft = await createDraft();
  const stranger = await createUser();
  const none = { code: "NOT_FOUND" };
  await expect(managedJob(stranger, id)).rejects.toMatchObject(none);
  await expect(draftForm(stranger, draft.id)).rejects.toMatchObject(none);
  await expect(copyJob(stranger, { jobId: id })).rejects.toMatchObject(none);
});

test("an employer sees what a moderator corrected, and why", async () => {
  const { id, employer } = await createPendingJob();
  const texts = { title: "Find the opening hours of a bakery", steps: ["Open the shop's website."] };
  await correctJob(moderator, { jobId: id, texts, reason: "Say which shop." });
  const { corrections } = await managedJob(employer, id);
  expect(corrections).toMatchObject([
    { reason: "Say which shop.", before: { title: "Find the opening hours of a shop" }, after: texts },
  ]);
});

test("how many jobs wait for a moderator before one's own is counted", async () => {
  const first = await createPendingJob();
  const second = await createPendingJob();
  const ahead = (await managedJob(second.employer, second.id)).ahead;
  expect(ahead - (await managedJob(first.employer, first.id)).ahead).toBeGreaterThanOrEqual(1);
});

test("a copy of a published job is a draft that says the same and can be published again", async () => {
  const employer = await createUser({ walletMicros: 10_000_000n });
  const typed = jobDraft({
    draft: { targeting: "COUNTRIES_INCLUDED", countries: ["DE", "FR"], pay: "0.1234" },
  });
  const job = await createRunningJob({ employer, draft: typed });
  const copy = await copyJob(employer, { jobId: job.id });
  const form = await draftForm(employer, copy);
  expect([form.status, form.draft]).toEqual(["DRAFT", typed]);
  await publishJob(employer, { jobId: copy });
  expect((await managedJob(employer, copy)).status).toBe("PENDING_REVIEW");
});

test("a draft says what keeps it from being published: fields first, then money", async () => {
  const employer = await createUser({ walletMicros: 10_000n });
  const unfinished = await createDraft({ employer, draft: { title: "", pay: "-1" } });
  const wrong = await draftForm(employer, unfinished.id);
  expect(wrong.problems).toMatchObject({ ok: false, error: { code: "INVALID_INPUT" } });
  const poor = await createDraft({ employer });
  const form = await draftForm(employer, poor.id);
  expect(form.problems).toMatchObject({
    error: {
      code: "INSUFFICIENT_FUNDS",
      message: "Publishing needs $0.711 more than you have. Your draft is kept.",
    },
  });
  expect(await depositFor(employer, form.draft)).toBe("10.00");
});

test("a new form begins with the template named, or empty", async () => {
  const employer = await createUser();
  expect((await newJobForm(employer, "try-website")).draft.categoryId).toBe("testing.website");
  expect((await newJobForm(employer, "no-such")).template).toBeNull();
});
