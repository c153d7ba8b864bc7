import { describe, expect, it } from "vitest";
import { stopJob } from "@/lib/jobs/stop";
import { entryOf } from "@/lib/ledger/entry";
import { explainBalance } from "@/lib/ledger/queries";
import type { Bucket } from "@/lib/ledger/schema";
import { statementPage } from "@/lib/ledger/statement";
import { rateAllSatisfied } from "@/lib/submissions/rate";
import { createRunningJob, createSubmission, createUser, deposit } from "@/tests/support/factories";

/** Every line of a statement, page by page. */
async function wholeStatement(userId: string, bucket: Bucket | null = null) {
  const pages = [];
  let before: bigint | null = null;
  do {
    const { lines, next } = await statementPage(userId, { bucket, before });
    pages.push(lines);
    before = next;
  } while (before !== null);
  return pages;
}

/** An employer who published, had two tasks rated in one batch and stopped the job. */
async function ratedJob() {
  const employer = await createUser({ walletMicros: 10_000_000n });
  const job = await createRunningJob({ employer, positions: 5, payMicros: 50_000n });
  const [first, second] = [await createSubmission({ job }), await createSubmission({ job })];
  await rateAllSatisfied(employer, { jobId: job.id, submittedUntil: new Date() });
  await stopJob(employer, { jobId: job.id });
  return { employer, job, first, second };
}

describe("a statement", () => {
  it("lists each movement with its job, its bucket and the balance it left", async () => {
    const { employer, job } = await ratedJob();
    const { lines, next } = await statementPage(employer.id, {});
    expect(next).toBeNull();
    expect(
      lines.map((line) => [line.cause, line.bucket, line.amountMicros, line.balanceAfterMicros, line.jobId]),
    ).toEqual(
      expect.arrayContaining([
        ["deposit", "WALLET", 10_000_000n, 10_000_000n, null],
        ["publish", "WALLET", -667_500n, 9_332_500n, job.id],
        ["publish", "LOCKED", 667_500n, 667_500n, job.id],
        ["approve", "LOCKED", -400_000n, 267_500n, job.id],
        ["satisfied", "LOCKED", -107_000n, 160_500n, job.id],
        ["end", "LOCKED", -160_500n, 0n, job.id],
        ["end", "WALLET", 160_500n, 9_493_000n, job.id],
      ]),
    );
    expect(lines).toHaveLength(7);
  });

  it("goes on where the page before ended, without a gap and without a repetition", async () => {
    const user = await createUser();
    for (let i = 0; i < 120; i++) await deposit(user.id, 10_000n);
    const pages = await wholeStatement(user.id, "WALLET");
    expect(pages.map((page) => page.length)).toEqual([50, 50, 20]);
    const balances = pages.flat().map((line) => line.balanceAfterMicros);
    expect(balances).toEqual(Array.from({ length: 120 }, (_, index) => BigInt(120 - index) * 10_000n));
  });

  it("shows one bucket when asked for one", async () => {
    const { employer } = await ratedJob();
    const { lines } = await statementPage(employer.id, { bucket: "LOCKED" });
    expect(new Set(lines.map((line) => line.bucket))).toEqual(new Set(["LOCKED"]));
    expect(lines).toHaveLength(4);
  });

  it("names the task on the worker's line", async () => {
    const { first, job } = await ratedJob();
    const { lines } = await statementPage(first.worker.id, {});
    expect(lines).toEqual([
      expect.objectContaining({
        cause: "satisfied",
        bucket: "EARNED",
        amountMicros: 50_000n,
        jobId: job.id,
        submissionId: first.id,
      }),
    ]);
  });
});

describe("an entry explained", () => {
  it("does not exist for anybody but its owner", async () => {
    const { employer, first, second } = await ratedJob();
    const own = (await statementPage(first.worker.id, {})).lines[0]?.entryId ?? 0n;
    const paidOut = (await statementPage(employer.id, { bucket: "LOCKED" })).lines[1];
    expect(await entryOf(first.worker.id, own)).not.toBeNull();
    expect(await entryOf(second.worker.id, own)).toBeNull();
    expect(await entryOf(employer.id, own)).toBeNull();
    expect(await entryOf(first.worker.id, paidOut?.entryId ?? 0n)).toBeNull();
    expect(await entryOf(first.worker.id, 999_999_999n)).toBeNull();
  });

  it("tells a worker the own pay and its fee, and nothing of the others in the batch", async () => {
    const { first } = await ratedJob();
    const [line] = (await statementPage(first.worker.id, {})).lines;
    const entry = await entryOf(first.worker.id, line?.entryId ?? 0n);
    expect(entry?.sides).toEqual([
      { party: "EMPLOYER", amountMicros: -53_500n, entryId: null },
      { party: "EARNED", amountMicros: 50_000n, entryId: line?.entryId },
      { party: "FEES", amountMicros: 3_500n, entryId: null },
    ]);
    expect(entry?.tasks).toEqual([]);
  });

  it("tells an employer the batch's total and each task of it", async () => {
    const { employer, first, second } = await ratedJob();
    const { lines } = await statementPage(employer.id, { bucket: "LOCKED" });
    const line = lines.find(({ cause }) => cause === "satisfied");
    const entry = await entryOf(employer.id, line?.entryId ?? 0n);
    expect(entry?.sides.map(({ party, amountMicros }) => [party, amountMicros])).toEqual([
      ["LOCKED", -107_000n],
      ["WORKERS", 100_000n],
      ["FEES", 7_000n],
    ]);
    const task = { payMicros: 50_000n, feeMicros: 3_500n };
    expect(entry?.tasks).toHaveLength(2);
    expect(entry?.tasks).toEqual(
      expect.arrayContaining([
        { ...task, submissionId: first.id, worker: first.worker.nickname },
        { ...task, submissionId: second.id, worker: second.worker.nickname },
      ]),
    );
  });

  it("shows both sides of every event, and they sum to zero", async () => {
    const { employer, first } = await ratedJob();
    for (const user of [employer, first.worker]) {
      for (const line of (await wholeStatement(user.id)).flat()) {
        const entry = await entryOf(user.id, line.entryId);
        expect(entry?.sides.reduce((sum, side) => sum + side.amountMicros, 0n)).toBe(0n);
        expect(entry?.parts.reduce((sum, part) => sum + part.inMicros - part.outMicros, 0n)).toBe(
          line.balanceAfterMicros,
        );
      }
    }
  });
});

describe("a balance explained", () => {
  it.each(["EARNED", "WALLET", "LOCKED"] as const)("is the sum of its parts: %s", async (bucket) => {
    const employer = await createUser({ walletMicros: 10_500_000n, earnedMicros: 1_000_000n });
    const job = await createRunningJob({ employer, positions: 100 });
    await createSubmission({ job, status: "SATISFIED" });
    const { parts, balanceMicros } = await explainBalance(employer.id, bucket);
    expect(parts.reduce((sum, part) => sum + part.inMicros - part.outMicros, 0n)).toBe(balanceMicros);
    expect(parts.length).toBeGreaterThan(0);
  });

  it("is zero, made of nothing, for somebody new", async () => {
    const user = await createUser();
    expect(await explainBalance(user.id, "WALLET")).toEqual({ balanceMicros: 0n, parts: [] });
  });
});
