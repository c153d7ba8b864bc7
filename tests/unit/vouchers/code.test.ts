import { expect, test } from "vitest";
import { codeHash, newCode } from "@/lib/vouchers/code";
import { readAmount, voucherCode } from "@/lib/vouchers/schema";

test("a code is four groups of four digits that nobody misreads, each one new", () => {
  const codes = Array.from({ length: 500 }, newCode);
  expect(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBe(500);
});

test("a code is the same in any case, with any blanks and hyphens, with O for 0 and I or L for 1", () => {
  const written = ["01AB-CDEF-0123-4567", " oiab cdef olz3 4567", "0lab-CDEF—OI23/4567"];
  const read = written.map((text) => voucherCode.parse(text));
  expect(read).toEqual(["01ABCDEF01234567", "01ABCDEF01Z34567", "01ABCDEF01234567"]);
  expect(codeHash(written[0] as string)).toBe(codeHash(read[0] as string));
});

test("what is too short, too long or has a U is no code", () => {
  for (const text of [
    "",
    "01AB-CDEF-0123-456",
    "01AB-CDEF-0123-4567-8",
    "U1AB-CDEF-0123-4567",
    "x".repeat(101),
  ]) {
    expect(voucherCode.safeParse(text).success).toBe(false);
  }
});

test("an amount is in whole cents, between the smallest and the largest voucher, and no more than is left and there", () => {
  const limits = {
    minMicros: 1_000_000n,
    maxMicros: 50_000_000n,
    leftMicros: 20_000_000n,
    availableMicros: 12_340_000n,
  };
  const read = (text: string) => readAmount(text, limits);
  expect(["1", "12.34"].map((text) => read(text).ok)).toEqual([true, true]);
  expect(["", "0.99", "50.01", "20.01", "12.35", "2.005", "-3", "1e1"].map((text) => read(text).ok)).toEqual(
    Array(8).fill(false),
  );
});
