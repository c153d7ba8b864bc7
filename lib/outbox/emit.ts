import type { z } from "zod";
import { newId } from "@/lib/core/ids";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { EventDefinition } from "./event";
import { kickOutbox } from "./kick";

/**
 * Records a fact in the caller's transaction; it is published if and only if that transaction commits, at least once.
 * @throws ZodError when the data is not what the event promises
 */
export function emit<Definition extends EventDefinition>(
  tx: Tx,
  event: Definition,
  data: z.input<Definition["schema"]>,
): Promise<void> {
  return emitAll(tx, event, [data]);
}

/** The same for many facts of one kind, in one statement. */
export async function emitAll<Definition extends EventDefinition>(
  tx: Tx,
  event: Definition,
  data: readonly z.input<Definition["schema"]>[],
): Promise<void> {
  if (data.length === 0) return;
  const rows = data.map((item) => ({ id: newId("outbox"), data: event.schema.parse(item) }));
  await tx.$executeRaw`
    insert into outbox_event (id, name, data, created_at)
    select row.id, ${event.name}, row.data, ${now()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id text, data jsonb)`;
  kickOutbox();
}
