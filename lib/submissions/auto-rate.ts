import { kickOutbox } from "@/lib/outbox/kick";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/**
 * Rates Satisfied what nobody rated in time, at most `limit` submissions, and pays them: one statement.
 * The deadline on the row decides, so running it twice, late or on two machines changes nothing. Returns how many.
 */
export async function autoRate(limit: number): Promise<number> {
  const [row] = await db.$queryRaw<
    [{ rated: number }]
  >`select submission_satisfy_due(${limit}::int, ${now()}) as rated`;
  if (row.rated > 0) kickOutbox();
  return row.rated;
}
