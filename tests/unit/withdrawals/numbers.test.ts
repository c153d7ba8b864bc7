import { describe, expect, it } from "vitest";
import type { Settings } from "@/lib/settings/definitions";
import { settingDefinitions } from "@/lib/settings/definitions";
import { feesIn } from "@/lib/withdrawals/fee-table";
import { quoteOf, wholeCents } from "@/lib/withdrawals/fees";
import { nextRunAt } from "@/lib/withdrawals/schedule";
import { readAmount } from "@/lib/withdrawals/schema";

const usual = Object.fromEntries(
  Object.entries(settingDefinitions).map(([key, { default: value }]) => [key, value]),
) as Settings;
const fees = feesIn(usual);

describe("the fee of a withdrawal", () => {
  it.each([
    ["PAYPAL", 5_000_000n, 100_000n],
    ["PAYPAL", 5_010_000n, 100_000n],
    ["PAYPAL", 12_410_000n, 240_000n],
    ["PAYPAL", 500_000_000n, 10_000_000n],
    ["USDC", 5_000_000n, 500_000n],
    ["USDC", 400_000_000n, 500_000n],
    ["BANK", 5_000_000n, 0n],
    ["MANUAL", 5_000_000n, 0n],
  ] as const)("by %s for %s is %s micro-dollars, in whole cents", (kind, amount, fee) => {
    expect(quoteOf(amount, fees[kind])).toEqual({
      amountMicros: amount,
      feeMicros: fee,
      netMicros: amount - fee,
    });
  });

  it("leaves the parts of a cent in Earned", () => {
    expect(wholeCents(5_123_456n)).toBe(5_120_000n);
    expect(wholeCents(9_999n)).toBe(0n);
  });
});

describe("the amount of a withdrawal", () => {
  const limits = { minMicros: 5_000_000n, maxMicros: 12_410_000n };

  it.each(["5", "5.00", "$5", "12.41", " 7.5 "])("may be typed as %j", (text) => {
    expect(readAmount(text, limits).ok).toBe(true);
  });

  it.each([
    "",
    "0",
    "-5",
    "−5",
    "4.99",
    "12.42",
    "5.001",
    "5.1234567",
    "1e1",
    "0x5",
    "5,00",
    "5 000",
    "NaN",
    "Infinity",
    "٥",
    "5.",
    ".5",
    "five",
    "5;drop",
    "99999999999999999999",
    "5\u0000",
  ])("is refused as %j", (text) => {
    expect(readAmount(text, limits).ok).toBe(false);
  });
});

describe("the next payout run", () => {
  it.each([
    ["2026-11-20T09:59:59.999Z", "2026-11-20T10:00:00.000Z"],
    ["2026-11-20T10:00:00.000Z", "2026-11-23T10:00:00.000Z"],
    ["2026-11-22T23:30:00.000Z", "2026-11-23T10:00:00.000Z"],
    ["2026-11-24T12:00:00.000Z", "2026-11-25T10:00:00.000Z"],
    // Across the change to summer time and back, wherever those are: it is an instant in UTC.
    ["2026-03-29T00:30:00.000Z", "2026-03-30T10:00:00.000Z"],
    ["2026-10-25T00:30:00.000Z", "2026-10-26T10:00:00.000Z"],
    ["2026-12-30T10:00:00.000Z", "2027-01-01T10:00:00.000Z"],
    ["2027-12-31T10:00:00.000Z", "2028-01-03T10:00:00.000Z"],
    ["2028-02-28T10:00:00.000Z", "2028-03-01T10:00:00.000Z"],
  ])("after %s is at %s", (at, run) => {
    expect(nextRunAt(new Date(at)).toISOString()).toBe(run);
  });
});
