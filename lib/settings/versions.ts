import type { Tx } from "@/lib/platform/db";
import { type SettingKey, type Settings, settingDefinitions } from "./definitions";

/** A value that was set and not called off. */
export interface Version {
  id: bigint;
  key: string;
  value: unknown;
  effectiveFrom: Date;
}

/** Every version that counts, or will, in the order in which they take effect. */
export function standingVersions(client: Tx): Promise<Version[]> {
  return client.settingVersion.findMany({
    where: { cancellation: null },
    orderBy: [{ effectiveFrom: "asc" }, { id: "asc" }],
    select: { id: true, key: true, value: true, effectiveFrom: true },
  });
}

/** One value per setting: what is stored, else the default. @throws ZodError when a stored value is outside its range */
export function settingsOf(stored: ReadonlyMap<string, unknown>): Settings {
  const entries = Object.entries(settingDefinitions).map(([key, definition]) => [
    key,
    stored.has(key) ? definition.schema.parse(stored.get(key)) : definition.default,
  ]);
  return Object.fromEntries(entries) as Settings;
}

/** All settings at an instant, from versions in the order in which they take effect. */
export function settingsAt(versions: Version[], at: Date): Settings {
  const begun = versions.filter(({ effectiveFrom }) => effectiveFrom <= at);
  return settingsOf(new Map(begun.map(({ key, value }) => [key, value])));
}

/** The version of a setting in force at an instant; null while the default is. */
export function inForceAt(versions: Version[], key: SettingKey, at: Date): Version | null {
  return versions.findLast((one) => one.key === key && one.effectiveFrom <= at) ?? null;
}

/** The versions of a setting that have not taken effect yet, the next one first. */
export function scheduledAfter(versions: Version[], key: SettingKey, at: Date): Version[] {
  return versions.filter((one) => one.key === key && one.effectiveFrom > at);
}

/**
 * The state of a setting as one text, which a form sends back: whoever has seen another one decides on numbers that
 * are no longer true.
 */
export function seenOf(versions: Version[], key: SettingKey, at: Date): string {
  const inForce = inForceAt(versions, key, at);
  return [inForce?.id ?? "default", ...scheduledAfter(versions, key, at).map(({ id }) => id)].join(".");
}

/** A value as it is stored: JSON has no integers of the size of money, so amounts are decimal text. */
export function storedValue(value: unknown): string | number | string[] {
  return typeof value === "bigint" ? String(value) : (value as number | string[]);
}
