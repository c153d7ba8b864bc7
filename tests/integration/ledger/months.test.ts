import { describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { monthFigures, statementPage, wholeStatement } from "@/lib/ledger/statement";
import { monthOf, noFilter } from "@/lib/ledger/statement-schema";
import { db } from "@/lib/platform/db";
import { rows } from "@/tests/support/database";
import { createRunningJob, createSubmission, createUser, deposit } from "@/tests/support/factories";
import { travelTo } from "@/tests/support/time";

/** The lines of a statement, page by page. */
async function pagesOf(userId: string, filter: Parameters<typeof statementPage>[1] = {}) {
  const pages = [];
  let before: bigint | null = null;
  do {
    const { lines, next }: Awaited<ReturnType<typeof statementPage>> = await statementPage(userId, {
      ...filter,
      before,
    });
    pages.push(lines);
    before = next;
  } while (before !== null);
  return pages;
}

/** A hundred deposits of a cent, credited as each is in life, but asked for at once. */
async function depositMany(userId: string, at: Date): Promise<void> {
  const ids = Array.from({ length: 100 }, () => newId("deposit"));
  await db.deposit.createMany({
    data: ids.map((id) => ({ id, userId, amountMicros: 10_000n, returnPath: "/wallet", createdAt: at })),
  });
  await rows("select deposit_credit(id, 'pi_' || id, 10000, $2) from unnest($1::text[]) id", [ids, at]);
}

describe("the months of a statement", () => {
  it("begin and end at midnight in UTC, and each opens where the one before closed", async () => {
    const user = await createUser();
    for (const [at, micros] of [
      ["2026-09-30T23:59:59.999Z", 1_000_000n],
      ["2026-10-01T00:00:00.000Z", 2_000_000n],
      ["2026-10-31T23:59:59.999Z", 4_000_000n],
      ["2026-12-01T00:00:00.000Z", 8_000_000n],
    ] as const) {
      travelTo(at);
      await deposit(user.id, micros);
    }
    const months = ["2026-09", "2026-10", "2026-11", "2026-12"];
    const figures = await monthFigures(user.id, { bucket: "WALLET", months });
    expect(figures.map((one) => Object.values(one))).toEqual([
      ["2026-12", "WALLET", 7_000_000n, 8_000_000n, 0n, 15_000_000n],
      ["2026-10", "WALLET", 1_000_000n, 6_000_000n, 0n, 7_000_000n],
      ["2026-09", "WALLET", 0n, 1_000_000n, 0n, 1_000_000n],
    ]);
  });

  it("are whole months, whatever part of one a page or a filter shows", async () => {
    travelTo("2026-10-10T10:00:00Z");
    const employer = await createUser({ walletMicros: 20_000_000n });
    for (let i = 0; i < 70; i++) await deposit(employer.id, 10_000n);
    const job = await createRunningJob({ employer, positions: 2 });
    await createSubmission({ job, status: "SATISFIED" });
    const [first, second] = await pagesOf(employer.id, { bucket: "WALLET" });
    expect([first?.length, second?.length]).toEqual([50, 22]);
    const [figures] = await monthFigures(employer.id, { bucket: "WALLET", months: [monthOf(first![0]!.at)] });
    expect(figures).toMatchObject({ openingMicros: 0n, inMicros: 20_700_000n, outMicros: 614_000n });
    expect(figures?.closingMicros).toBe(first?.[0]?.balanceAfterMicros);
    const [filtered] = await pagesOf(employer.id, { bucket: "WALLET", type: "jobs" });
    expect(filtered?.map(({ cause, balanceAfterMicros }) => [cause, balanceAfterMicros])).toEqual([
      ["publish", 20_086_000n],
    ]);
  });

  it("prove all buckets, the locked money of many jobs as one", async () => {
    travelTo("2026-10-10T10:00:00Z");
    const employer = await createUser({ walletMicros: 20_000_000n });
    const jobs = [await createRunningJob({ employer }), await createRunningJob({ employer })];
    travelTo("2026-11-02T10:00:00Z");
    await createSubmission({ job: jobs[0]!, status: "SATISFIED" });
    const figures = await monthFigures(employer.id, { bucket: null, months: ["2026-10", "2026-11"] });
    expect(figures.map(({ month, bucket }) => `${month} ${bucket}`)).toEqual([
      "2026-11 LOCKED",
      "2026-10 WALLET",
      "2026-10 LOCKED",
    ]);
    for (const one of figures) {
      expect(one.openingMicros + one.inMicros - one.outMicros).toBe(one.closingMicros);
    }
    expect(figures[0]).toMatchObject({
      openingMicros: 642_000n,
      outMicros: 107_000n,
      closingMicros: 535_000n,
    });
  });
});

describe("a statement of 3,000 entries", () => {
  it("is read without a gap, a repetition or a wrong balance, and its months close at the balance", async () => {
    const user = await createUser();
    for (let day = 0; day < 30; day++) await depositMany(user.id, new Date(Date.UTC(2026, 8, 1 + day * 3)));
    const lines = [];
    for await (const part of wholeStatement(user.id, noFilter)) lines.push(...part);
    expect(lines).toHaveLength(3_000);
    expect(new Set(lines.map(({ entryId }) => entryId)).size).toBe(3_000);
    expect(lines.map(({ balanceAfterMicros }) => balanceAfterMicros)).toEqual(
      Array.from({ length: 3_000 }, (_, index) => BigInt(3_000 - index) * 10_000n),
    );
    const months = [...new Set(lines.map(({ at }) => monthOf(at)))];
    const figures = await monthFigures(user.id, { bucket: "WALLET", months });
    expect(figures[0]?.closingMicros).toBe(30_000_000n);
    expect(figures.reduce((sum, one) => sum + one.inMicros, 0n)).toBe(30_000_000n);
  });
});

describe("a statement's filter", () => {
  it("finds by amount, job and days, and by several at once", async () => {
    travelTo("2026-10-10T10:00:00Z");
    const employer = await createUser({ walletMicros: 20_000_000n });
    const job = await createRunningJob({ employer, payMicros: 50_000n, positions: 1 });
    const other = await createRunningJob({ employer });
    travelTo("2026-10-12T00:00:00Z");
    const { worker } = await createSubmission({ job, status: "SATISFIED" });
    const only = async (userId: string, filter: Parameters<typeof statementPage>[1]) =>
      (await statementPage(userId, filter)).lines.map(({ cause, bucket }) => `${cause} ${bucket}`);
    expect(await only(employer.id, { amountMicros: 53_500n })).toEqual(["satisfied LOCKED"]);
    expect(await only(worker.id, { amountMicros: 50_000n, type: "pay" })).toEqual(["satisfied EARNED"]);
    expect(await only(employer.id, { job: job.id })).toHaveLength(4);
    expect(await only(employer.id, { job: "OPENING hours" })).toHaveLength(7);
    expect(await only(employer.id, { job: "%" })).toEqual([]);
    expect(await only(employer.id, { job: other.id, bucket: "WALLET" })).toEqual(["publish WALLET"]);
    const [from, until] = [new Date("2026-10-12T00:00:00Z"), new Date("2026-10-13T00:00:00Z")];
    expect(await only(employer.id, { from, until })).toEqual(["satisfied LOCKED"]);
    expect(await only(employer.id, { until: from, type: "deposits" })).toEqual(["deposit WALLET"]);
  });
});
