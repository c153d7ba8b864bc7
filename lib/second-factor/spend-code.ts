import { invalid } from "@/lib/core/errors";
import { transaction } from "@/lib/platform/db";
import { countTry, forgetTries, takeTryBack } from "@/lib/platform/rate-limit";
import { takeCode } from "./take-code";

const WRONG =
  "That code is not right. Each code is good for 30 seconds: take the one shown now, and check that the clock of your phone is set automatically.";
const USED = "That code has been used. Wait until your app shows the next one.";

/**
 * Counts one try of a code, before anything is compared; a good one clears the count.
 * @param addressHash the keyed hash of the address it comes from, as sessions keep it
 * @throws AppError RATE_LIMITED after 5 wrong codes of a person, or many of an address, in 15 minutes, and after 100
 *   in a row until the person sets a new password
 * @throws what `check` refuses with, and how many tries are left
 */
export async function tryCode<T>(
  userId: string,
  addressHash: string,
  check: (triesLeft: number) => Promise<T>,
): Promise<T> {
  await countTry("codePerAddress", addressHash);
  const left = await countTry("codePerAccount", userId);
  await countTry("codeStreak", userId);
  const outcome = await check(left);
  await Promise.all([
    takeTryBack("codePerAddress", addressHash),
    forgetTries("codePerAccount", userId),
    forgetTries("codeStreak", userId),
  ]);
  return outcome;
}

/** What a person reads when a code is wrong, or not theirs. */
export function wrongCode(triesLeft: number, message = WRONG) {
  const tries = triesLeft === 1 ? "1 try is left." : `${triesLeft} tries are left.`;
  return invalid("code", `${message} ${tries}`);
}

/**
 * Takes a code of the person's app, or one of their recovery codes, in its normal form. Each counts once.
 * @throws AppError INVALID_INPUT at "code" for any other, RATE_LIMITED
 */
export function spendCode(userId: string, code: string, addressHash: string): Promise<void> {
  return tryCode(userId, addressHash, async (left) => {
    const verdict = await transaction((tx) => takeCode(tx, userId, code));
    if (verdict !== "good") throw wrongCode(left, verdict === "used" ? USED : WRONG);
  });
}
