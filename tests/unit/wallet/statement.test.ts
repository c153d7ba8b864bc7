import { describe, expect, it } from "vitest";
import { byMonth } from "@/components/wallet/months";
import { proofOf } from "@/components/wallet/proof";
import { type EntryLine, readBucket, readLedgerId } from "@/lib/ledger/schema";

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

describe("the proof under a statement", () => {
  it("goes from the opening to the closing balance", () => {
    const lines = [line(-30n, 120n), line(50n, 150n)];
    expect(proofOf(lines)).toEqual({ opening: 100n, in: 50n, out: 30n, closing: 120n, holds: true });
  });

  it("says so when a line is missing", () => {
    const lines = [line(-30n, 100n), line(50n, 150n)];
    expect(proofOf(lines)?.holds).toBe(false);
  });

  it("has nothing to say about no lines", () => {
    expect(proofOf([])).toBeNull();
  });
});

describe("months of a statement", () => {
  const late = line(1n, 2n, "2026-11-30T23:30:00Z");
  const early = line(1n, 1n, "2026-11-01T00:30:00Z");

  it("are those of the reader's zone", () => {
    expect(byMonth([late, early], "UTC").map(({ title }) => title)).toEqual(["November 2026"]);
    expect(byMonth([late, early], "Europe/Berlin").map(({ title }) => title)).toEqual([
      "December 2026",
      "November 2026",
    ]);
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
