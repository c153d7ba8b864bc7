import { describe, expect, it } from "vitest";
import { systemActor } from "@/lib/core/actor";
import { DAY_MS } from "@/lib/core/time";
import { lockedJobs } from "@/lib/jobs/locked-queries";
import { transactionDetail, transactionPage, trialBalance } from "@/lib/ledger/admin-queries";
import { invariants } from "@/lib/ledger/invariants";
import { balancesOf } from "@/lib/ledger/queries";
import { comingMoney } from "@/lib/submissions/coming-queries";
import { ownerPool } from "@/tests/support/database";
import { createPendingJob, createRunningJob, createSubmission, createUser } from "@/tests/support/factories";

describe("locked money", () => {
  it("is told job by job, and each job's is its open positions times pay and fee", async () => {
    const employer = await createUser({ walletMicros: 20_000_000n });
    const running = await createRunningJob({ employer, positions: 4 });
    const pending = await createPendingJob({ employer, positions: 2 });
    await createSubmission({ job: running, status: "SATISFIED" });
    const jobs = await lockedJobs(employer.id);
    expect(
      jobs.map((job) => [job.jobId, job.openPositions, job.approvalFeeMicros, job.lockedMicros]),
    ).toEqual([
      [pending.id, 2, 400_000n, 614_000n],
      [running.id, 3, 0n, 321_000n],
    ]);
    for (const job of jobs) {
      expect(BigInt(job.openPositions) * job.unitMicros + job.approvalFeeMicros).toBe(job.lockedMicros);
    }
    const total = jobs.reduce((sum, job) => sum + job.lockedMicros, 0n);
    expect((await balancesOf(employer.id)).lockedMicros).toBe(total);
  });
});

describe("coming money", () => {
  it("counts what waits for a rating, earliest deadline first", async () => {
    const worker = await createUser();
    const slow = await createRunningJob({ payMicros: 200_000n, daysToRate: 9 });
    const quick = await createRunningJob({ payMicros: 30_000n, daysToRate: 2 });
    const done = await createRunningJob();
    await createSubmission({ job: slow, worker });
    const next = await createSubmission({ job: quick, worker });
    await createSubmission({ job: done, worker, status: "SATISFIED" });
    const coming = await comingMoney(worker.id);
    expect(coming).toMatchObject({ totalMicros: 230_000n, count: 2 });
    expect(coming.next[0]).toMatchObject({ submissionId: next.id, payMicros: 30_000n });
    expect(coming.next[0]?.rateDueAt.getTime()).toBeGreaterThan(Date.now() + 1.9 * DAY_MS);
  });

  it("is nothing for somebody who waits for nothing", async () => {
    const worker = await createUser();
    expect(await comingMoney(worker.id)).toEqual({ totalMicros: 0n, count: 0, next: [] });
  });
});

describe("the books as staff see them", () => {
  const finance = systemActor("tests");

  it("do not exist for anybody else", async () => {
    const missing = { code: "NOT_FOUND" };
    for (const person of [await createUser(), await createUser({ role: "MODERATOR" })]) {
      await expect(trialBalance(person)).rejects.toMatchObject(missing);
      await expect(transactionPage(person, null)).rejects.toMatchObject(missing);
      await expect(transactionDetail(person, 1n)).rejects.toMatchObject(missing);
    }
    expect(await trialBalance(await createUser({ role: "FINANCE" }))).toHaveLength(8);
  });

  it("balance: everything that came in is somebody's", async () => {
    await createUser({ earnedMicros: 500_000n });
    const lines = await trialBalance(finance);
    expect(lines.map(({ kind }) => kind)).toEqual([
      "EARNED",
      "WALLET",
      "CLEARING",
      "PROMOTIONS",
      "GOODWILL",
      "LOSS",
      "FEES",
      "ESCROW",
    ]);
    expect(lines.reduce((sum, line) => sum + line.balanceMicros, 0n)).toBe(0n);
  });

  it("list every transaction once, newest first, and open each into entries that sum to zero", async () => {
    for (let i = 0; i < 12; i++) await createUser({ earnedMicros: 10_000n });
    const first = await transactionPage(finance, null);
    expect(first.transactions).toHaveLength(50);
    const second = await transactionPage(finance, first.next);
    const ids = [...first.transactions, ...second.transactions].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort((a, b) => Number(b - a)));
    for (const { id, entries } of second.transactions) {
      const detail = await transactionDetail(finance, id);
      expect(detail?.lines).toHaveLength(Number(entries));
      expect(detail?.lines.reduce((sum, line) => sum + line.amountMicros, 0n)).toBe(0n);
    }
  });

  it("have no transaction of a number that was never given", async () => {
    expect(await transactionDetail(finance, 999_999_999n)).toBeNull();
  });

  it("say which invariant is broken, and where", async () => {
    const user = await createUser({ walletMicros: 10_000n });
    const client = await ownerPool().connect();
    try {
      // A hand edit by the owner of the database is what nothing but the check can find.
      const edit =
        "update ledger_account set balance_micros = balance_micros + $2 where kind = 'WALLET' and owner_id = $1";
      await client.query(edit, [user.id, 1]);
      const broken = (await invariants()).filter((invariant) => invariant.broken > 0n);
      expect(broken.map(({ name }) => name)).toEqual(["each balance is the sum of its entries"]);
      expect(broken[0]?.example).toMatch(/^\d+$/);
      await client.query(edit, [user.id, -1]);
    } finally {
      client.release();
    }
  });
});
