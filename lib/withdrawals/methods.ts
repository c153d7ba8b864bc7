import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { db, type Tx } from "@/lib/platform/db";
import type { PayoutMethodKind } from "@/lib/platform/prisma/enums";

/** A payout method as its owner sees it. */
export interface OwnMethod {
  id: string;
  kind: PayoutMethodKind;
  label: string;
  createdAt: Date;
  /** Null while the link to it has not been followed. */
  confirmedAt: Date | null;
  usableFrom: Date;
}

/** The payout methods of a person, oldest first. */
export function methodsOf(userId: string, client: Tx = db): Promise<OwnMethod[]> {
  return client.payoutMethod.findMany({
    where: { userId, removedAt: null },
    orderBy: { createdAt: "asc" },
    select: { id: true, kind: true, label: true, createdAt: true, confirmedAt: true, usableFrom: true },
  });
}

/** Whether money can be sent to it at that instant. */
export function isUsable(method: Pick<OwnMethod, "confirmedAt" | "usableFrom">, at: Date): boolean {
  return method.confirmedAt !== null && method.usableFrom <= at;
}

/** A person's own method. @throws AppError NOT_FOUND for a missing one, a removed one and anybody else's alike */
export async function findOwnMethod(userId: string, methodId: string, client: Tx = db): Promise<OwnMethod> {
  const methods = isId("payoutMethod", methodId) ? await methodsOf(userId, client) : [];
  const found = methods.find(({ id }) => id === methodId);
  if (!found) throw notFound("This payout method");
  return found;
}
