import { describe, expect, test } from "vitest";
import { returnPath } from "@/lib/deposits/return-path";
import { readAmount, suggestedAmount } from "@/lib/deposits/schema";

const limits = { minMicros: 10_000_000n, maxMicros: 1_000_000_000n };

describe("an amount somebody typed", () => {
  test.each([
    ["10", 10_000_000n],
    ["$25.50", 25_500_000n],
    ["1,000", 1_000_000_000n],
    [" 12.3 ", 12_300_000n],
  ])("%j is read exactly", (text, micros) => {
    expect(readAmount(text, limits)).toEqual({ ok: true, micros });
  });

  test.each(["", "0", "9.99", "1000.01", "-10", "1e2", "0x10", "10.001", "10,00", "Infinity", "１０"])(
    "%j is refused with a sentence",
    (text) => {
      expect(readAmount(text, limits)).toEqual({ ok: false, message: expect.stringMatching(/\.$/) });
    },
  );
});

describe("the suggested amount", () => {
  test.each([
    [undefined, "25.00"],
    ["rubbish", "25.00"],
    ["3.41", "10.00"],
    ["12.3456", "12.35"],
    ["99999", "1000.00"],
  ])("for a link with %j is %s", (asked, text) => {
    expect(suggestedAmount(asked, limits)).toBe(text);
  });
});

describe("the page to come back to", () => {
  test.each(["/wallet", "/hire/jobs/new", "/hire/jobs/job_01jd0000000000000000000000/publish"])(
    "may be %s",
    (path) => {
      expect(returnPath(path)).toBe(path);
    },
  );

  test.each([
    "",
    undefined,
    "//evil.example",
    "https://evil.example",
    "/wallet/../admin",
    "/\\evil.example",
    "/admin",
  ])("is the wallet instead of %j", (path) => {
    expect(returnPath(path)).toBe("/wallet");
  });
});
