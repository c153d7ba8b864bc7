import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { decimalsFor, Money } from "@/components/ui/money";
import { moneyInWords } from "@/components/ui/money-words";

/** What is seen: the markup without the words for screen readers, without tags. */
function seen(micros: bigint, props: { decimals?: 2 | 4; sign?: "always" } = {}): string {
  return renderToStaticMarkup(<Money micros={micros} {...props} />)
    .replace(/<span class="sr-only.*?<\/span>/, "")
    .replace(/<[^>]+>/g, "");
}

describe("an amount on screen", () => {
  it("is exact: what is shown reads back as the stored integer", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), (micros) => {
        const [, minus, whole = "", fraction = ""] = /^(−?)\$([\d,]+)\.(\d{2,6})$/.exec(seen(micros)) ?? [];
        const size = BigInt(whole.replaceAll(",", "")) * 1_000_000n + BigInt(fraction.padEnd(6, "0"));
        expect(minus ? -size : size).toBe(micros);
      }),
    );
  });

  it("puts the sign before the symbol, and a plus only where credits are told apart", () => {
    expect(seen(50_000n, { sign: "always" })).toBe("+$0.05");
    expect(seen(-3_500n)).toBe("−$0.0035");
    expect(seen(0n, { sign: "always" })).toBe("$0.00");
  });

  it("shares one precision with its column as soon as one amount has parts of a cent", () => {
    expect(decimalsFor([50_000n, 12_000_000n])).toBe(2);
    expect(decimalsFor([50_000n, 3_500n])).toBe(4);
    expect(decimalsFor([7_000n])).toBe(4);
    expect(seen(50_000n, { decimals: 4 })).toBe("$0.0500");
  });
});

describe("an amount read aloud", () => {
  it.each([
    [53_500n, "5.35 cents"],
    [12_413_500n, "12 dollars 41.35 cents"],
    [1_000_000n, "1 dollar"],
    [10_000n, "1 cent"],
    [0n, "0 cents"],
    [-3_000_000n, "minus 3 dollars"],
    [1_234_050_000n, "1,234 dollars 5 cents"],
  ])("%s is %s", (micros, words) => {
    expect(moneyInWords(micros)).toBe(words);
  });
});
