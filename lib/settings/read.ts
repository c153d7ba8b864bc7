import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import type { SettingKey, Settings } from "./definitions";
import { settingsOf } from "./versions";

/**
 * Every setting with the value in force at `at`: the newest version that has taken effect and was not called off
 * before, else the default.
 * @throws when a stored value is outside its range, which only a hand edit of the table can cause.
 */
export async function settingsInForce(client: Tx = db, at: Date = now()): Promise<Settings> {
  const newest = await client.$queryRaw<{ key: string; value: unknown }[]>`
    select distinct on (key) key, value from setting_version v
    where effective_from <= ${at} and not exists (select from setting_cancellation c where c.version_id = v.id)
    order by key, effective_from desc, id desc`;
  return settingsOf(new Map(newest.map(({ key, value }) => [key, value])));
}

/** One setting in force now. */
export async function setting<K extends SettingKey>(key: K, client: Tx = db): Promise<Settings[K]> {
  return (await settingsInForce(client))[key];
}
