import { describe, expect, test } from "vitest";
import { DAY_MS, later } from "@/lib/core/time";
import { addPositions } from "@/lib/jobs/add-positions";
import { cancelJob } from "@/lib/jobs/cancel";
import { expireJobs } from "@/lib/jobs/expire";
import { pauseJob, resumeJob } from "@/lib/jobs/pause";
import { publishJob } from "@/lib/jobs/publish";
import { saveDraft } from "@/lib/jobs/save-draft";
import { stopJob } from "@/lib/jobs/stop";
import { balancesOf } from "@/lib/ledger/queries";
import { approveJob } from "@/lib/moderation/approve";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import {
  createDraft,
  createPendingJob,
  createRunningJob,
  createUser,
  jobDraft,
} from "@/tests/support/factories";
import { travelTo } from "@/tests/support/time";

const refusedWith = (code: string) => expect.objectContaining({ code });

describe("drafts and publishing", () => {
  test("a draft keeps whatever was typed, however wrong, and publishing names every field", async () => {
    const employer = await createUser();
    const draft = jobDraft({ draft: { pay: "1e400", positions: "-1", title: "x" } });
    const jobId = await saveDraft(employer, { draft });
    const error = await publishJob(employer, { jobId }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: "INVALID_INPUT",
      fields: { pay: [expect.any(String)], positions: [expect.any(String)], title: [expect.any(String)] },
    });
    expect((await db.job.findUniqueOrThrow({ where: { id: jobId } })).draft).toEqual(draft);
  });

  test("without enough money nothing moves, the draft is kept and the missing amount is named", async () => {
    const employer = await createUser({ walletMicros: 500_000n });
    const jobId = await saveDraft(employer, { draft: jobDraft({ positions: 5, payMicros: 100_000n }) });
    await expect(publishJob(employer, { jobId })).rejects.toMatchObject({
      code: "INSUFFICIENT_FUNDS",
      message: expect.stringContaining("$0.435 "),
    });
    expect(await balancesOf(employer.id)).toMatchObject({ walletMicros: 500_000n, lockedMicros: 0n });
    expect(await db.job.findUniqueOrThrow({ where: { id: jobId } })).toMatchObject({
      status: "DRAFT",
      payMicros: 0n,
    });
  });

  test("a double click publishes and locks once", async () => {
    const { id: jobId, employer } = await createDraft();
    const clicks = await Promise.allSettled([
      publishJob(employer, { jobId }),
      publishJob(employer, { jobId }),
    ]);
    expect(clicks.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await balancesOf(employer.id)).lockedMicros).toBe(721_000n);
  });

  test("somebody else's job looks as if it did not exist to every command", async () => {
    const job = await createRunningJob();
    const stranger = await createUser();
    const input = { jobId: job.id };
    const commands = [publishJob, cancelJob, pauseJob, resumeJob, stopJob];
    for (const command of commands)
      await expect(command(stranger, input)).rejects.toEqual(refusedWith("NOT_FOUND"));
    await expect(
      addPositions(stranger, { ...input, count: 1, requestId: crypto.randomUUID() }),
    ).rejects.toEqual(refusedWith("NOT_FOUND"));
    await expect(saveDraft(stranger, { ...input, draft: jobDraft() })).rejects.toEqual(
      refusedWith("NOT_FOUND"),
    );
  });

  test("a published job's draft cannot be saved over it from an old tab", async () => {
    const job = await createPendingJob();
    await expect(saveDraft(job.employer, { jobId: job.id, draft: jobDraft() })).rejects.toEqual(
      refusedWith("CONFLICT"),
    );
  });
});

describe("the life of a published job", () => {
  test("cancel and approve at the same instant: one of them happens", async () => {
    const job = await createPendingJob();
    const moderator = await createUser({ role: "MODERATOR" });
    const both = await Promise.allSettled([
      cancelJob(job.employer, { jobId: job.id }),
      approveJob(moderator, { jobId: job.id }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("a running job cannot be cancelled, a stopped one not paused, resumed, stopped or enlarged", async () => {
    const job = await createRunningJob();
    const input = { jobId: job.id };
    await expect(cancelJob(job.employer, input)).rejects.toEqual(refusedWith("CONFLICT"));
    await stopJob(job.employer, input);
    for (const command of [pauseJob, resumeJob, stopJob])
      await expect(command(job.employer, input)).rejects.toEqual(refusedWith("CONFLICT"));
    await expect(
      addPositions(job.employer, { ...input, count: 1, requestId: crypto.randomUUID() }),
    ).rejects.toEqual(refusedWith("CONFLICT"));
  });

  test("adding positions locks their price at the job's own terms, once for the same request", async () => {
    const job = await createRunningJob({ employer: await createUser({ walletMicros: 5_000_000n }) });
    const request = { jobId: job.id, count: 2, requestId: crypto.randomUUID() };
    await Promise.all([addPositions(job.employer, request), addPositions(job.employer, request)]);
    await addPositions(job.employer, request);
    expect((await balancesOf(job.employer.id)).lockedMicros).toBe(5n * 107_000n);
    expect((await db.jobCounter.findUniqueOrThrow({ where: { jobId: job.id } })).positions).toBe(5);
  });

  test("after 90 days a job ends by itself and its free positions come back", async () => {
    travelTo("2026-01-01T00:00:00Z");
    const job = await createRunningJob({ positions: 3, payMicros: 100_000n });
    const before = await balancesOf(job.employer.id);
    travelTo(later(now(), 90 * DAY_MS - 1));
    expect(await expireJobs(100)).toBe(0);
    travelTo("2026-04-01T00:00:00Z");
    expect(await expireJobs(100)).toBe(1);
    expect((await balancesOf(job.employer.id)).walletMicros - before.walletMicros).toBe(3n * 107_000n);
    expect((await db.job.findUniqueOrThrow({ where: { id: job.id } })).status).toBe("EXPIRED");
  });
});
