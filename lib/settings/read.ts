import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { type SettingKey, type Settings, settingDefinitions } from "./definitions";

/**
 * Every setting with the value in force at `at`: the newest version that has taken effect, else the default.
 * @throws when a stored value is outside its range, which only a hand edit of the table can cause.
 */
export async function settingsInForce(client: Tx = db, at: Date = now()): Promise<Settings> {
  const versions = await client.settingVersion.findMany({
    where: { effectiveFrom: { lte: at } },
    orderBy: [{ effectiveFrom: "asc" }, { id: "asc" }],
    select: { key: true, value: true },
  });
  const stored = new Map(versions.map((version) => [version.key, version.value]));
  const entries = Object.entries(settingDefinitions).map(([key, definition]) => [
    key,
    stored.has(key) ? definition.schema.parse(stored.get(key)) : definition.default,
  ]);
  return Object.fromEntries(entries) as Settings;
}

/** One setting in force now. */
export async function setting<K extends SettingKey>(key: K, client: Tx = db): Promise<Settings[K]> {
  return (await settingsInForce(client))[key];
}
