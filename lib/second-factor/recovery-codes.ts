import { randomInt } from "node:crypto";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { keyedHash } from "@/lib/platform/keyed-hash";

/** Letters and digits that cannot be taken for one another: no 0, O, 1, I, L or U. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 10;
const COUNT = 10;

const SHAPE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** Whether a code in its normal form can be a recovery code. */
export function isRecoveryCode(code: string): boolean {
  return SHAPE.test(code);
}

/**
 * Makes the codes for the day the phone is gone, 49 random bits each; all earlier ones stop working. Only their keyed
 * hashes are kept, each bound to its person, so nobody can use another's.
 * @returns the codes as the person writes them down ("ABCDE-23456")
 */
export async function replaceRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  const createdAt = now();
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ codeHash: hashOf(userId, code), userId, createdAt })),
  });
  return codes.map((code) => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`);
}

/** Uses a recovery code up. @returns whether it was one of the person's, and not used before */
export async function spendRecoveryCode(tx: Tx, userId: string, code: string): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { codeHash: hashOf(userId, code), userId, usedAt: null },
    data: { usedAt: now() },
  });
  return count === 1;
}

function newCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}

function hashOf(userId: string, code: string): string {
  return keyedHash(`recovery-code:${userId}`, code);
}
