import { now } from "./clock";
import { db } from "./db";

/** Records that a scheduled function has just done its work; the operator sees which ones have stopped. */
export async function beat(name: string): Promise<void> {
  await db.$executeRaw`
    insert into function_heartbeat (name, ran_at) values (${name}, ${now()}::timestamptz)
    on conflict (name) do update set ran_at = greatest(function_heartbeat.ran_at, excluded.ran_at)`;
}

/** When each scheduled function last did its work. */
export function heartbeats(): Promise<{ name: string; ranAt: Date }[]> {
  return db.functionHeartbeat.findMany({ orderBy: { name: "asc" }, select: { name: true, ranAt: true } });
}
