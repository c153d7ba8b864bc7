import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decimalsOf,
  formatMoney,
  fromCents,
  moneyInput,
  parseMoney,
  shareOf,
  toCents,
} from "@/lib/core/money";

describe("reading an amount", () => {
  test.each([
    ["0.05", 50_000n],
    ["12", 12_000_000n],
    ["$1,250.50", 1_250_500_000n],
    [" 0.0014 ", 1_400n],
    ["0", 0n],
  ])("%s is %s micro-dollars", (text, micros) => expect(parseMoney(text)).toBe(micros));

  test.each([
    "-1",
    "1e400",
    "0x10",
    "",
    ".",
    ".5",
    "1.",
    "1,5",
    "12,34.00",
    "1.00005",
    "NaN",
    "Infinity",
    "１",
    "1 000",
    "9999999999",
    "1000000.01",
  ])("%j is no amount", (text) => expect(parseMoney(text)).toBeNull());

  test("more decimals than allowed are refused, never rounded", () => {
    expect(parseMoney("1.005", 2)).toBeNull();
    expect(parseMoney("1.00", 2)).toBe(1_000_000n);
  });

  test("what is shown in a field reads back as the same amount", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999n }), (micros) => {
        expect(parseMoney(moneyInput(micros), 6)).toBe(micros);
      }),
    );
  });
});

describe("showing an amount", () => {
  test.each([
    [50_000n, "$0.05"],
    [53_500n, "$0.0535"],
    [-3_500n, "−$0.0035"],
    [1_234_567_890_000n, "$1,234,567.89"],
    [1n, "$0.000001"],
    [0n, "$0.00"],
  ])("%s micro-dollars are %s, exactly", (micros, text) => expect(formatMoney(micros)).toBe(text));

  test("a table has one precision, and a credit its sign", () => {
    expect(formatMoney(50_000n, { decimals: 4 })).toBe("$0.0500");
    expect(formatMoney(50_000n, { sign: "always" })).toBe("+$0.05");
    expect(decimalsOf(53_500n)).toBe(4);
  });
});

describe("shares and cents", () => {
  test("7 % of two cents is 1,400 micro-dollars", () => expect(shareOf(20_000n, 700)).toBe(1_400n));

  test("a share never exceeds the exact fraction by any amount, nor falls a micro-dollar short", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.integer({ min: 0, max: 10_000 }),
        (amount, bps) => {
          const exact = amount * BigInt(bps);
          const share = shareOf(amount, bps) * 10_000n;
          expect(share <= exact && exact - share < 10_000n).toBe(true);
        },
      ),
    );
  });

  test("only whole cents go to a card processor", () => {
    expect(toCents(12_340_000n)).toBe(1_234);
    expect(fromCents(1_234)).toBe(12_340_000n);
    expect(() => toCents(12_345_678n)).toThrow(RangeError);
  });
});
