import { expect, test } from "vitest";
import { later, SECOND_MS } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { codeAt } from "@/lib/second-factor/totp";
import { contest } from "@/tests/support/contest";
import { createUser } from "@/tests/support/factories";
import { withSecondFactor } from "@/tests/support/second-factor";

const PROCESSES = 5;
const PER_PROCESS = 10;

/** Each use comes from a session of its own and starts with a full count of tries, so only the code itself is raced for. */
async function goodUses(userId: string, code: string): Promise<number> {
  const shares = Array.from({ length: PROCESSES }, () => ({ userId, code, uses: PER_PROCESS }));
  const verdicts = (await contest<string[]>("spend-code.ts", shares)).flat();
  expect(verdicts).toHaveLength(PROCESSES * PER_PROCESS);
  return verdicts.filter((verdict) => verdict === "good").length;
}

test("a code of the app used 50 times at once in 5 processes counts once", async () => {
  const { actor, secret } = await withSecondFactor(await createUser());
  expect(await goodUses(actor.id, codeAt(secret, later(now(), 30 * SECOND_MS)))).toBe(1);
});

test("a recovery code used 50 times at once in 5 processes counts once", async () => {
  const { actor, recoveryCodes } = await withSecondFactor(await createUser());
  expect(await goodUses(actor.id, recoveryCodes[0]!.replace("-", ""))).toBe(1);
});
