import { describe, expect, test } from "vitest";
import { cancelJob } from "@/lib/jobs/cancel";
import { stopJob } from "@/lib/jobs/stop";
import { balancesOf } from "@/lib/ledger/queries";
import { declineJob } from "@/lib/moderation/decline";
import { rateSubmissions } from "@/lib/submissions/rate";
import { reservePosition } from "@/lib/submissions/reserve";
import { submitProof } from "@/lib/submissions/submit";
import { postingsOf } from "@/tests/support/books";
import {
  createPendingJob,
  createRunningJob,
  createSubmission,
  createUser,
  createUsers,
} from "@/tests/support/factories";

const reason = { reason: "WRONG_PROOF", text: "The proof shows something else entirely." } as const;

describe("the rule book's examples, to the last micro-dollar", () => {
  test("V1: publishing 100 positions at $0.10 locks $11.10", async () => {
    const employer = await createUser({ walletMicros: 20_000_000n });
    await createPendingJob({ employer, positions: 100, payMicros: 100_000n });
    expect(await balancesOf(employer.id)).toEqual({
      walletMicros: 8_900_000n,
      earnedMicros: 0n,
      lockedMicros: 11_100_000n,
    });
  });

  test("V2: cancelling gives $11.10 back, the approval fee included", async () => {
    const employer = await createUser({ walletMicros: 11_100_000n });
    const job = await createPendingJob({ employer, positions: 100, payMicros: 100_000n });
    expect(await cancelJob(employer, { jobId: job.id })).toBe(11_100_000n);
    expect(await balancesOf(employer.id)).toEqual({
      walletMicros: 11_100_000n,
      earnedMicros: 0n,
      lockedMicros: 0n,
    });
  });

  test("V2: declining gives $11.10 back, the approval fee included", async () => {
    const moderator = await createUser({ role: "MODERATOR" });
    const employer = await createUser({ walletMicros: 11_100_000n });
    const job = await createPendingJob({ employer, positions: 100, payMicros: 100_000n });
    await declineJob(moderator, { jobId: job.id, reason: "It asks for bank data." });
    expect(await balancesOf(employer.id)).toEqual({
      walletMicros: 11_100_000n,
      earnedMicros: 0n,
      lockedMicros: 0n,
    });
  });

  test("V3: 60 Satisfied, 10 Not satisfied, stopped with 30 free: workers $6.00, fees $0.82, refund $4.28", async () => {
    const employer = await createUser({ walletMicros: 11_100_000n });
    const job = await createRunningJob({ employer, positions: 100, payMicros: 100_000n });
    const workers = await createUsers(70);
    const submissions = await Promise.all(workers.map((worker) => createSubmission({ job, worker })));
    const decisions = submissions.map(({ id: submissionId }, index) =>
      index < 60
        ? { submissionId, rating: "SATISFIED" as const }
        : { submissionId, rating: "NOT_SATISFIED" as const, ...reason },
    );
    await rateSubmissions(employer, { jobId: job.id, decisions });
    expect(await stopJob(employer, { jobId: job.id })).toBe(4_280_000n);
    const earned = await Promise.all(workers.map((worker) => balancesOf(worker.id)));
    expect(earned.reduce((sum, { earnedMicros }) => sum + earnedMicros, 0n)).toBe(6_000_000n);
    expect(await balancesOf(employer.id)).toEqual({
      walletMicros: 4_280_000n,
      earnedMicros: 0n,
      lockedMicros: 0n,
    });
    expect(await postingsOf(job.id)).toEqual([
      "JOB_FUNDED WALLET −$11.10",
      "JOB_FUNDED ESCROW +$11.10",
      "JOB_APPROVED FEES +$0.40",
      "JOB_APPROVED ESCROW −$0.40",
      "SATISFIED EARNED +$6.00",
      "SATISFIED FEES +$0.42",
      "SATISFIED ESCROW −$6.42",
      "JOB_REFUNDED WALLET +$4.28",
      "JOB_REFUNDED ESCROW −$4.28",
    ]);
  });

  test("V4: one task of $0.02 pays the worker 20,000 and the platform 1,400 micro-dollars", async () => {
    const job = await createRunningJob({ positions: 2, payMicros: 20_000n });
    const { worker } = await createSubmission({ job, status: "SATISFIED" });
    expect((await balancesOf(worker.id)).earnedMicros).toBe(20_000n);
    expect(await postingsOf(job.id)).toContain("SATISFIED FEES +$0.0014");
  });

  test("V16: a position reserved before the job is stopped can be submitted, rated and paid", async () => {
    const job = await createRunningJob({ positions: 10, payMicros: 100_000n });
    const worker = await createUser();
    const submissionId = await reservePosition(worker, { jobId: job.id });
    expect(await stopJob(job.employer, { jobId: job.id })).toBe(9n * 107_000n);
    await submitProof(worker, { submissionId, answers: { p1: "Open from 9 to 18" } });
    await rateSubmissions(job.employer, {
      jobId: job.id,
      decisions: [{ submissionId, rating: "SATISFIED" }],
    });
    expect((await balancesOf(worker.id)).earnedMicros).toBe(100_000n);
    expect((await balancesOf(job.employer.id)).lockedMicros).toBe(0n);
  });

  test("a Not satisfied after the job was stopped sends the position's money back to the Wallet", async () => {
    const job = await createRunningJob({ positions: 2, payMicros: 100_000n });
    const { id: submissionId } = await createSubmission({ job });
    await stopJob(job.employer, { jobId: job.id });
    const before = await balancesOf(job.employer.id);
    await rateSubmissions(job.employer, {
      jobId: job.id,
      decisions: [{ submissionId, rating: "NOT_SATISFIED", ...reason }],
    });
    const after = await balancesOf(job.employer.id);
    expect(after.walletMicros - before.walletMicros).toBe(107_000n);
    expect(after.lockedMicros).toBe(0n);
  });

  test("earned money funds a job after the Wallet is used up", async () => {
    const employer = await createUser({ walletMicros: 500_000n, earnedMicros: 1_000_000n });
    await createPendingJob({ employer, positions: 5, payMicros: 100_000n });
    expect(await balancesOf(employer.id)).toEqual({
      walletMicros: 0n,
      earnedMicros: 565_000n,
      lockedMicros: 935_000n,
    });
  });
});
