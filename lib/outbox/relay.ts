import { later, MINUTE_MS, SECOND_MS } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { inngest } from "@/lib/platform/inngest";
import { log } from "@/lib/platform/log";

/** How long one relay may take before another may send the same rows again. */
const LEASE_MS = 30 * SECOND_MS;

/** After that many tries in vain a row waits longer, so that it does not stand before those that can be sent. */
const PATIENT_TRIES = 5;
const LONG_LEASE_MS = 10 * MINUTE_MS;

/** That many refusals one after another mean the server, not the facts. */
const GIVE_UP_AFTER = 3;

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
  await publish(rows).catch((error: unknown) => publishOneByOne(rows, error));
  return rows.length;
}

async function publish(rows: OutboxRow[]): Promise<void> {
  await inngest.send(rows.map((row) => ({ id: `outbox-${row.id}`, name: row.name, data: row.data })));
  const ids = rows.map((row) => row.id);
  await db.$executeRaw`
    update outbox_event set sent_at = ${now()}::timestamptz, claimed_until = null where id = any(${ids})`;
}

/** A set is refused for a single fact that is, so each is sent alone. When several in a row fail, nobody answers. */
async function publishOneByOne(rows: OutboxRow[], refusal: unknown): Promise<void> {
  let failedInRow = 0;
  for (const row of rows) {
    try {
      await publish([row]);
      failedInRow = 0;
    } catch (error) {
      if (++failedInRow === GIVE_UP_AFTER || rows.length === 1) throw refusal;
      log.error({ outboxId: row.id, event: row.name, err: error }, "an event could not be sent");
    }
  }
}

/** Takes rows for the time of the lease, so that nothing is locked while the network is waited for. */
function claim(limit: number): Promise<OutboxRow[]> {
  const at = now();
  return db.$queryRaw<OutboxRow[]>`
    update outbox_event set attempts = attempts + 1, claimed_until = case when attempts < ${PATIENT_TRIES}
      then ${later(at, LEASE_MS)}::timestamptz else ${later(at, LONG_LEASE_MS)}::timestamptz end
    where id in (
      select id from outbox_event
      where sent_at is null and (claimed_until is null or claimed_until < ${at}::timestamptz)
      order by created_at, id limit ${limit} for update skip locked)
    returning id, name, data`;
}
