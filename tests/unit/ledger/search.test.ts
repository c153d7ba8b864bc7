import { describe, expect, it } from "vitest";
import { readLedgerSearch } from "@/lib/ledger/search-schema";

describe("a search of the ledger in an address", () => {
  it("says by the field what cannot be read, keeps it as typed, and searches without it", () => {
    const { search, typed, problems } = readLedgerSearch({
      from: "yesterday",
      amount: "abc",
      kind: "constructor",
    });
    expect(search).toEqual({ text: null, kind: null, from: null, until: null, amountMicros: null });
    expect(typed).toMatchObject({ from: "yesterday", amount: "abc" });
    expect(Object.keys(problems)).toEqual(["from", "amount"]);
  });

  it("says when the last day is before the first, as the statement does", () => {
    expect(readLedgerSearch({ from: "2026-03-02", to: "2026-03-01" }).problems.to).toContain(
      "before the first",
    );
  });
});
