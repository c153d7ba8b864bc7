import { later, SECOND_MS } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { inngest } from "@/lib/platform/inngest";

/** How long one relay may take before another may send the same rows again. */
const LEASE_MS = 30 * SECOND_MS;

interface OutboxRow {
  id: string;
  name: string;
  data: Record<string, unknown>;
}

/**
 * Publishes the oldest unsent facts, at most `limit`, and says how many. The event's id is the row's, so that sending
 * a row again after a crash starts nothing twice.
 */
export async function relayOutbox(limit: number): Promise<number> {
  const rows = await claim(limit);
  if (rows.length === 0) return 0;
  await inngest.send(rows.map((row) => ({ id: `outbox-${row.id}`, name: row.name, data: row.data })));
  const ids = rows.map((row) => row.id);
  await db.$executeRaw`
    update outbox_event set sent_at = ${now()}::timestamptz, claimed_until = null where id = any(${ids})`;
  return rows.length;
}

/** Takes rows for the time of the lease, so that nothing is locked while the network is waited for. */
function claim(limit: number): Promise<OutboxRow[]> {
  const at = now();
  return db.$queryRaw<OutboxRow[]>`
    update outbox_event set claimed_until = ${later(at, LEASE_MS)}::timestamptz, attempts = attempts + 1
    where id in (
      select id from outbox_event
      where sent_at is null and (claimed_until is null or claimed_until < ${at}::timestamptz)
      order by created_at, id limit ${limit} for update skip locked)
    returning id, name, data`;
}
