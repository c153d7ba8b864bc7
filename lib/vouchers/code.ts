import { randomBytes } from "node:crypto";
import { keyedHash } from "@/lib/platform/keyed-hash";

// Crockford's digits: none of I, L, O and U, which are misread or make words.
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BYTES = 10;

/** A new code: 80 random bits as 16 characters in groups of four, "7K2M-…". Nothing keeps it but who is shown it. */
export function newCode(): string {
  const bits = BigInt(`0x${randomBytes(BYTES).toString("hex")}`);
  const digits = Array.from({ length: 16 }, (_, n) => DIGITS[Number((bits >> BigInt(5 * n)) & 31n)]);
  return digits.join("").replace(/(.{4})(?=.)/g, "$1-");
}

/** What is stored of a code, and looked for: its keyed hash, the same for every way to write it. */
export function codeHash(code: string): string {
  return keyedHash("voucher", code.replaceAll("-", ""));
}
