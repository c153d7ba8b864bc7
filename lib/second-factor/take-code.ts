import { record } from "@/lib/audit/record";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { openText } from "@/lib/platform/sealed";
import { findPerson } from "@/lib/users/queries";
import { mailRecoveryCodeUsed } from "./mail";
import { isRecoveryCode, spendRecoveryCode } from "./recovery-codes";
import { secretContext } from "./secret-to-enrol";
import { stepOf } from "./totp";

export type CodeVerdict = "good" | "used" | "wrong";

/**
 * Takes a code of the person's app, or one of their recovery codes, in its normal form. Each counts once, whoever
 * is faster: the database moves the step forward, and marks the recovery code, only if nobody has.
 */
export async function takeCode(tx: Tx, userId: string, code: string): Promise<CodeVerdict> {
  const factor = await tx.secondFactor.findUnique({ where: { userId, enabledAt: { not: null } } });
  if (!factor) return "wrong";
  if (isRecoveryCode(code)) return (await takeRecoveryCode(tx, userId, code)) ? "good" : "wrong";
  const step = stepOf(code, openText(factor.sealedSecret, secretContext(userId)), now());
  if (step === null) return "wrong";
  const { count } = await tx.secondFactor.updateMany({
    where: { userId, enabledAt: { not: null }, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1 ? "good" : "used";
}

async function takeRecoveryCode(tx: Tx, userId: string, code: string): Promise<boolean> {
  if (!(await spendRecoveryCode(tx, userId, code))) return false;
  const person = await findPerson(tx, userId);
  const left = await tx.recoveryCode.count({ where: { userId, usedAt: null } });
  await record(tx, person.actor, "second-factor.recovery-code-used", userId, { detail: { left } });
  await mailRecoveryCodeUsed(tx, person, left);
  return true;
}
