import { db } from "@/lib/platform/db";
import type { Party } from "./schema";

/** One side of an event; the sides of an event sum to zero. */
export interface EntrySide {
  party: Party;
  amountMicros: bigint;
  /** The reader's own entry on that side. */
  entryId: bigint | null;
}

/**
 * The sides of an event between the reader and the platform, a processor or one other person. Of another person
 * nothing is told but that there is one; a withdrawal's fee is a side of its own.
 */
export async function ownSides(
  userId: string,
  { transactionId, cause, subjectId }: { transactionId: bigint; cause: string; subjectId: string },
): Promise<EntrySide[]> {
  const sides = await db.$queryRaw<EntrySide[]>`
    select case
        when a.kind = 'ESCROW' then case when j.employer_id = ${userId} then 'LOCKED' else 'EMPLOYER' end
        when a.kind = 'CLEARING' then case a.owner_id when 'stripe' then 'CARD' else upper(a.owner_id) end
        when a.kind in ('EARNED', 'WALLET', 'DEBT') and a.owner_id <> ${userId} then 'PERSON'
        else a.kind::text end as "party",
      e.amount_micros as "amountMicros",
      case when (a.kind in ('EARNED', 'WALLET') and a.owner_id = ${userId})
        or (a.kind = 'ESCROW' and j.employer_id = ${userId}) then e.id end as "entryId"
    from ledger_entry e
    join ledger_account a on a.id = e.account_id
    left join job j on a.kind = 'ESCROW' and j.id = a.owner_id
    where e.transaction_id = ${transactionId} order by e.amount_micros, e.id`;
  return cause === "withdrawal" ? withFee(sides, subjectId) : sides;
}

/** What is taken out goes on its way together with the fee, which is kept on arrival. */
async function withFee(sides: EntrySide[], withdrawalId: string): Promise<EntrySide[]> {
  const { feeMicros } = await db.withdrawal.findUniqueOrThrow({
    where: { id: withdrawalId },
    select: { feeMicros: true },
  });
  if (feeMicros === 0n) return sides;
  return sides.flatMap((side): EntrySide[] =>
    side.party === "IN_TRANSIT"
      ? [
          { ...side, amountMicros: side.amountMicros - feeMicros },
          { party: "WITHDRAWAL_FEE", amountMicros: feeMicros, entryId: null },
        ]
      : [side],
  );
}
