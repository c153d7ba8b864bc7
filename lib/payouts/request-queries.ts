import type { UserActor } from "@/lib/core/actor";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { PayoutMethodKind } from "@/lib/platform/prisma/enums";
import { setting } from "@/lib/settings/read";
import { assertPaysOut } from "./run";

/** A request as finance sees it. */
export interface RequestLine {
  id: string;
  userId: string;
  nickname: string;
  kind: PayoutMethodKind;
  label: string;
  amountMicros: bigint;
  feeMicros: bigint;
  requestedAt: Date;
  dueAt: Date;
  waitsForReview: boolean;
  reviewReason: string | null;
  /** Until then a person may decide; afterwards it goes by itself. */
  reviewDueAt: Date | null;
  own: boolean;
  /** Whoever pays should look twice, for these reasons. */
  hints: Hint[];
}

export type Hint = "hold" | "debt" | "review" | "paused" | "large" | "shared" | "first" | "new" | "late";

const SHOWN = 500;

interface Found extends Omit<RequestLine, "hints"> {
  held: boolean;
  inDebt: boolean;
  paused: boolean;
  shared: boolean;
  first: boolean;
  isNew: boolean;
}

/** How many withdrawals are requested, and their sum. @throws AppError NOT_FOUND */
export async function requestedTotal(actor: UserActor): Promise<{ count: number; amountMicros: bigint }> {
  assertPaysOut(actor);
  const found = await db.withdrawal.aggregate({
    where: { status: "REQUESTED" },
    _count: true,
    _sum: { amountMicros: true },
  });
  return { count: found._count, amountMicros: found._sum.amountMicros ?? 0n };
}

/** What is requested, the oldest first, with what makes a payment risky. @throws AppError NOT_FOUND */
export function requestedWithdrawals(actor: UserActor): Promise<RequestLine[]> {
  return requestLines(actor, null);
}

/** One of them; null when nothing of that id is requested. @throws AppError NOT_FOUND */
export async function requestedWithdrawal(actor: UserActor, id: string): Promise<RequestLine | null> {
  return (await requestLines(actor, id)).at(0) ?? null;
}

async function requestLines(actor: UserActor, id: string | null): Promise<RequestLine[]> {
  assertPaysOut(actor);
  const at = now();
  const [large, found] = await Promise.all([
    setting("withdrawals.secondPersonMicros"),
    db.$queryRaw<Found[]>`
      select w.id, w.user_id as "userId", u.nickname, w.method_kind::text as "kind", w.method_label as "label",
        w.amount_micros as "amountMicros", w.fee_micros as "feeMicros", w.requested_at as "requestedAt", w.due_at as "dueAt",
        coalesce(w.review_due_at > ${at}::timestamptz, false) and w.reviewed_at is null as "waitsForReview",
        w.review_reason as "reviewReason", w.review_due_at as "reviewDueAt",
        w.user_id = ${actor.id} as "own",
        exists (select from account_hold h where h.user_id = w.user_id and h.lifted_at is null) as "held",
        exists (select from ledger_account a where a.kind = 'DEBT' and a.owner_id = w.user_id and a.balance_micros < 0) as "inDebt",
        coalesce(payouts_paused_until(w.user_id, ${at}::timestamptz) > ${at}::timestamptz, false) as "paused",
        exists (select from payout_method m join payout_method o on o.destination_hash = m.destination_hash and o.user_id <> m.user_id
          where m.id = w.method_id and o.confirmed_at is not null) as "shared",
        not exists (select from withdrawal p where p.user_id = w.user_id and p.completed_at is not null) as "first",
        u.created_at > ${at}::timestamptz - interval '14 days' as "isNew"
      from withdrawal w join app_user u on u.id = w.user_id
      where w.status = 'REQUESTED' and (${id}::text is null or w.id = ${id}) order by w.requested_at, w.id limit ${SHOWN}`,
  ]);
  return found.map(({ held, inDebt, paused, shared, first, isNew, ...line }) => {
    const all: [boolean, Hint][] = [
      [held, "hold"],
      [inDebt, "debt"],
      [line.waitsForReview, "review"],
      [paused, "paused"],
      [line.amountMicros > large, "large"],
      [shared, "shared"],
      [first, "first"],
      [isNew, "new"],
      [line.dueAt < at, "late"],
    ];
    return { ...line, hints: all.flatMap(([holds, hint]) => (holds ? [hint] : [])) };
  });
}
