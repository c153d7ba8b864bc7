import { later, MINUTE_MS } from "@/lib/core/time";
import { kickOutbox } from "@/lib/outbox/kick";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";

/** A timer runs every minute; what is still unrated after several of them cannot be rated. */
const STUCK_AFTER_MS = 10 * MINUTE_MS;

/**
 * Rates Satisfied what nobody rated in time, at most `limit` submissions, and pays them: one statement.
 * The deadline on the row decides, so running it twice, late or on two machines changes nothing. Returns how many.
 */
export async function autoRate(limit: number): Promise<number> {
  const [row] = await db.$queryRaw<
    [{ rated: number }]
  >`select submission_satisfy_due(${limit}::int, ${now()}) as rated`;
  if (row.rated > 0) kickOutbox();
  if (row.rated < limit) await reportStuck();
  return row.rated;
}

async function reportStuck(): Promise<void> {
  const overdue = { status: "SUBMITTED" as const, rateDueAt: { lt: later(now(), -STUCK_AFTER_MS) } };
  const stuck = await db.submission.findMany({ where: overdue, select: { id: true }, take: 20 });
  if (stuck.length > 0)
    log.error({ submissions: stuck.map(({ id }) => id) }, "tasks could not be rated by their timer");
}
