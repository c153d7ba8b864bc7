import type { Actor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { db } from "@/lib/platform/db";
import type { Deposit } from "@/lib/platform/prisma/client";
import { settingsInForce } from "@/lib/settings/read";
import type { DepositLimits } from "./amount";
import { canReadDeposit } from "./policy";

/** One deposit, for those who may see it. @throws AppError NOT_FOUND */
export async function findDeposit(actor: Actor, id: string): Promise<Deposit> {
  const deposit = isId("deposit", id) ? await db.deposit.findUnique({ where: { id } }) : null;
  if (!deposit || !canReadDeposit(actor, deposit)) throw notFound("This deposit");
  return deposit;
}

/** The smallest and the largest deposit in force. */
export async function depositLimits(): Promise<DepositLimits> {
  const settings = await settingsInForce();
  return { minMicros: settings["deposits.minMicros"], maxMicros: settings["deposits.maxMicros"] };
}
