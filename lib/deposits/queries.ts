import type { Actor } from "@/lib/core/actor";
import { isId } from "@/lib/core/ids";
import { db } from "@/lib/platform/db";
import type { Deposit } from "@/lib/platform/prisma/client";
import { settingsInForce } from "@/lib/settings/read";
import { canReadDeposit } from "./policy";
import type { DepositLimits } from "./schema";

/** One deposit, for those who may see it; for everybody else it does not exist. */
export async function findDeposit(actor: Actor, id: string): Promise<Deposit | null> {
  const deposit = isId("deposit", id) ? await db.deposit.findUnique({ where: { id } }) : null;
  return deposit && canReadDeposit(actor, deposit) ? deposit : null;
}

/** The smallest and the largest deposit in force. */
export async function depositLimits(): Promise<DepositLimits> {
  const settings = await settingsInForce();
  return { minMicros: settings["deposits.minMicros"], maxMicros: settings["deposits.maxMicros"] };
}
