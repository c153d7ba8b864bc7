import type { UserActor } from "@/lib/core/actor";
import { isId, newId } from "@/lib/core/ids";
import type { Micros } from "@/lib/core/money";
import { DAY_MS, later } from "@/lib/core/time";
import { activeHolds } from "@/lib/holds/queries";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Deposit, Dispute, Refund } from "@/lib/platform/prisma/client";
import { setting } from "@/lib/settings/read";
import { refundableOf } from "./refundable";

/** What went back of a deposit, oldest first, and what its owner can still send back. */
export interface DepositHistory {
  refunds: Refund[];
  disputes: Dispute[];
  offer: RefundOffer | null;
}

export interface RefundOffer {
  /** The id the next refund will have, so that a form sent twice is one refund. */
  refundId: string;
  mostMicros: Micros;
  /** After that the deposit cannot go back. */
  until: Date;
  /** Why nothing can go back now, as a sentence; null when it can. */
  closed: string | null;
}

/** The refunds and disputes of a deposit, and the refund offered to its owner; to others none is. */
export async function depositHistory(actor: UserActor, deposit: Deposit): Promise<DepositHistory> {
  const where = { depositId: deposit.id };
  const [refunds, disputes] = await Promise.all([
    db.refund.findMany({ where, orderBy: { id: "asc" } }),
    db.dispute.findMany({ where, orderBy: { openedAt: "asc" } }),
  ]);
  const offered = deposit.creditedAt && deposit.userId === actor.id;
  return { refunds, disputes, offer: offered ? await offerOf(deposit, deposit.creditedAt, disputes) : null };
}

async function offerOf(deposit: Deposit, creditedAt: Date | null, disputes: Dispute[]): Promise<RefundOffer> {
  const [days, holds, { restMicros, mostMicros }] = await Promise.all([
    setting("deposits.refundDays"),
    activeHolds(deposit.userId),
    refundableOf(db, deposit),
  ]);
  const until = later(creditedAt ?? deposit.createdAt, days * DAY_MS);
  const reasons = [
    disputes.some(({ status }) => status === "OPEN" || status === "LOST") &&
      "The bank of your card has claimed this deposit back, so it cannot be sent back as well.",
    restMicros <= 0n && "All of this deposit has gone back.",
    now() >= until && `A deposit can go back to its card for ${days} days after it has arrived.`,
    holds.length > 0 && "Your money is on hold, so nothing can be sent back now.",
    mostMicros <= 0n && "Nothing of it is left in your Wallet. What is spent cannot be sent back.",
  ];
  const closed = reasons.find((reason) => reason !== false) || null;
  return { refundId: newId("refund"), mostMicros, until, closed };
}

/** A deposit in the list of its owner. */
export interface DepositLine extends Pick<Deposit, "id" | "amountMicros" | "status" | "createdAt"> {
  /** What went back to the card or was taken by its bank. */
  backMicros: Micros;
}

const PAGE = 30;

/** A page of the actor's deposits, newest first; `after` is the id of the last one seen. */
export async function depositsPage(
  actor: UserActor,
  after?: string,
): Promise<{ deposits: DepositLine[]; next: string | null }> {
  const found = await db.deposit.findMany({
    where: { userId: actor.id, id: { lt: after && isId("deposit", after) ? after : undefined } },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    include: {
      refunds: { where: { status: { not: "FAILED" } }, select: { amountMicros: true } },
      disputes: { select: { takenMicros: true } },
    },
  });
  const page = found.slice(0, PAGE);
  const deposits = page.map(({ id, amountMicros, status, createdAt, refunds, disputes }) => {
    const parts = [
      ...refunds.map((refund) => refund.amountMicros),
      ...disputes.map((dispute) => dispute.takenMicros),
    ];
    return {
      id,
      amountMicros,
      status,
      createdAt,
      backMicros: parts.reduce((sum, part) => sum + part, 0n),
    };
  });
  return { deposits, next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}
