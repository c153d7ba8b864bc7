import { describe, expect, it } from "vitest";
import { byMonth } from "@/components/wallet/months";
import { statementCells } from "@/components/wallet/statement-cells";
import { csvLine } from "@/lib/core/csv";
import { type EntryLine, readBucket, readLedgerId } from "@/lib/ledger/schema";
import { readStatementFilter } from "@/lib/ledger/statement-schema";

function line(amountMicros: bigint, balanceAfterMicros: bigint, at = "2026-11-21T12:00:00Z"): EntryLine {
  return {
    entryId: balanceAfterMicros,
    at: new Date(at),
    bucket: "WALLET",
    cause: "deposit",
    subjectId: "pi_1",
    amountMicros,
    balanceAfterMicros,
    jobId: null,
    jobTitle: null,
    submissionId: null,
  };
}

describe("months of a statement", () => {
  it("are those of UTC, for every reader the same, even when lines near midnight swap places", () => {
    const lines = ["2026-12-01T00:00:00.000Z", "2026-11-30T23:59:59.999Z", "2026-12-01T00:00:00.001Z"].map(
      (at) => line(1n, 1n, at),
    );
    const months = byMonth(lines).map(({ month, title, lines: { length } }) => [month, title, length]);
    expect(months).toEqual([
      ["2026-12", "December 2026", 2],
      ["2026-11", "November 2026", 1],
    ]);
  });
});

describe("the filter of a statement", () => {
  it("takes whole days in UTC, both included", () => {
    const { filter } = readStatementFilter({ from: "2026-02-28", to: "2026-02-28" });
    expect(filter.from).toEqual(new Date("2026-02-28T00:00:00Z"));
    expect(filter.until).toEqual(new Date("2026-03-01T00:00:00Z"));
  });

  it("finds an amount down to a micro-dollar, whatever its sign", () => {
    for (const amount of ["0.0535", "-0.0535", "−$0.0535"]) {
      expect(readStatementFilter({ amount }).filter.amountMicros).toBe(53_500n);
    }
  });

  it("filters nothing by what it cannot read, and says so at the field", () => {
    const { filter, problems, typed } = readStatementFilter({
      amount: "much",
      from: "2026-02-30",
      to: "yesterday",
      type: "constructor",
      bucket: ["earned"],
    });
    expect(filter).toEqual({
      bucket: null,
      type: null,
      from: null,
      until: null,
      job: null,
      amountMicros: null,
    });
    expect(Object.keys(problems)).toEqual(["from", "to", "amount"]);
    expect(typed.amount).toBe("much");
  });

  it("says when the last day is before the first", () => {
    expect(readStatementFilter({ from: "2026-03-02", to: "2026-03-01" }).problems.to).toBeDefined();
  });
});

describe("a statement as a file", () => {
  it("writes amounts exactly and plainly", () => {
    expect(statementCells({ ...line(-1_234_053_500n, 1n), jobTitle: "Shop" }).slice(4)).toEqual([
      "Shop",
      null,
      null,
      "1234.0535",
      "0.000001",
    ]);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+1 call", "'+1 call"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["-12.5", "-12.5"],
    ['say "hi", now', '"say ""hi"", now"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ["two\nlines", '"two\nlines"'],
  ])("lets no cell run as a formula: %j", (text, cell) => {
    expect(csvLine([text, null, 1n])).toBe(`${cell},,1\r\n`);
  });
});

describe("what an address may name", () => {
  it("is a bucket or nothing", () => {
    expect(["earned", "wallet", "locked", "fees", "EARNED", undefined].map(readBucket)).toEqual([
      "EARNED",
      "WALLET",
      "LOCKED",
      null,
      null,
      null,
    ]);
  });

  it("is the number of an entry or nothing", () => {
    expect(["12", "0", "-1", "1e3", "", "9".repeat(18), "9".repeat(19), "0x10"].map(readLedgerId)).toEqual([
      12n,
      null,
      null,
      null,
      null,
      999_999_999_999_999_999n,
      null,
      null,
    ]);
  });
});
