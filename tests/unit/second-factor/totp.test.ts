import { describe, expect, test } from "vitest";
import { later, SECOND_MS } from "@/lib/core/time";
import { codeSchema, normalCode } from "@/lib/second-factor/code-schema";
import { codeAt, enrolUri, newSecret, stepOf } from "@/lib/second-factor/totp";

// "12345678901234567890" in Base32, as RFC 6238 has it.
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

describe("the codes of an authenticator app", () => {
  test.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("at second %i are the last six digits of RFC 6238's vector", (second, code) => {
    const at = new Date(second * SECOND_MS);
    expect(codeAt(SECRET, at)).toBe(code);
    expect(stepOf(code, SECRET, at)).toBe(Math.floor(second / 30));
  });

  test("are taken one step early or late, and no more", () => {
    const at = new Date(1_234_567_890 * SECOND_MS);
    const step = 41_152_263;
    for (const [seconds, found] of [
      [-60, null],
      [-30, step - 1],
      [0, step],
      [30, step + 1],
      [60, null],
    ] as const) {
      expect(stepOf(codeAt(SECRET, later(at, seconds * SECOND_MS)), SECRET, at), `${seconds} s`).toBe(found);
    }
  });

  test("are nothing but six digits", () => {
    const at = new Date(59_000);
    for (const text of ["", "28708", "2870820", "28 7082", "２８７０８２", "abcdef", "-87082"]) {
      expect(stepOf(text, SECRET, at), text).toBeNull();
    }
  });

  test("come from 160 random bits, written so that apps read them", () => {
    const secret = newSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(secret);
    const uri = enrolUri(secret, "robin@example.com");
    expect(uri).toContain("otpauth://totp/Piecework:robin%40example.com?");
    expect(new URL(uri).searchParams.get("secret")).toBe(secret);
  });
});

describe("a typed code", () => {
  test("loses spaces and hyphens, and small letters", () => {
    expect(normalCode(" 287 082\u00a0")).toBe("287082");
    expect(normalCode("abcde-23456")).toBe("ABCDE23456");
    expect(codeSchema.parse("287 082")).toBe("287082");
  });

  test("is asked for when there is none, and refused when it is no code's length", () => {
    expect(codeSchema.safeParse("  ").success).toBe(false);
    expect(codeSchema.safeParse(undefined).success).toBe(false);
    expect(codeSchema.safeParse("1".repeat(41)).success).toBe(false);
  });
});
