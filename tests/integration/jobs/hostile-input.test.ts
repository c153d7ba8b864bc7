import { expect, test } from "vitest";
import { draftForm } from "@/lib/jobs/compose-queries";
import { employerJobs, managedJob } from "@/lib/jobs/employer-queries";
import { saveDraft } from "@/lib/jobs/save-draft";
import { saveDraft as schema } from "@/lib/jobs/schema";
import { db } from "@/lib/platform/db";
import { reviewPage } from "@/lib/submissions/review-queries";
import { createUser } from "@/tests/support/factories";

// PostgreSQL refuses a NUL in any text, so none may get that far.
const NUL = "job_\0";

test("an id that cannot be one names nothing", async () => {
  const actor = await createUser();
  const missing = expect.objectContaining({ code: "NOT_FOUND" });
  await expect(managedJob(actor, NUL)).rejects.toEqual(missing);
  await expect(draftForm(actor, NUL)).rejects.toEqual(missing);
  await expect(reviewPage(actor, { jobId: NUL, tab: "to-rate" })).rejects.toEqual(missing);
  expect(await employerJobs(actor, { tab: "all", after: NUL })).toEqual({ jobs: [], next: null });
  expect(schema.safeParse({ jobId: NUL, draft: {} }).success).toBe(false);
});

test("a draft with characters the database cannot keep is saved without them", async () => {
  const { draft } = schema.parse({ draft: { title: "Count\0 the \ud800doors", steps: ["Go\0"] } });
  const id = await saveDraft(await createUser(), { draft });
  const saved = await db.job.findUniqueOrThrow({ where: { id } });
  expect(saved.draft).toMatchObject({ title: "Count the \ufffddoors", steps: ["Go"] });
});
