import { describe, expect, it, test } from "vitest";
import { chapters } from "@/app/(public)/rules/chapters";
import type { SettingDefinition } from "@/lib/settings/define";
import { type SettingKey, settingDefinitions } from "@/lib/settings/definitions";
import { effectOf } from "@/lib/settings/effects";
import { readSetting, typedSetting } from "@/lib/settings/typed";
import { storedValue } from "@/lib/settings/versions";

const all = Object.entries(settingDefinitions) as [SettingKey, SettingDefinition][];

/** The default and, of numbers, both ends of the range. */
function valuesOf({ unit, default: usual, range }: SettingDefinition): unknown[] {
  return unit === "countries" ? [usual] : [usual, range.min, range.max];
}

describe("a value that is shown for typing and typed back", () => {
  it.each(all)("is the same value: %s", (_key, definition) => {
    for (const value of valuesOf(definition)) {
      expect(readSetting(definition, typedSetting(definition.unit, value))).toEqual({ ok: true, value });
    }
  });

  it.each(all)("survives being stored: %s", (_key, definition) => {
    for (const value of valuesOf(definition)) {
      const stored = JSON.parse(JSON.stringify(storedValue(value)));
      expect(definition.schema.parse(stored)).toEqual(value);
    }
  });

  it.each(all.filter(([, { unit }]) => unit !== "countries"))(
    "is refused outside its range: %s",
    (_key, definition) => {
      const { unit, range } = definition;
      const above = typeof range.max === "bigint" ? range.max + 1n : range.max + 1;
      expect(readSetting(definition, typedSetting(unit, above)).ok).toBe(false);
      if (range.min === 0 || range.min === 0n) return;
      const below = typeof range.min === "bigint" ? range.min - 1n : range.min - 1;
      expect(readSetting(definition, typedSetting(unit, below)).ok).toBe(false);
    },
  );
});

const read = (key: SettingKey, text: string) => readSetting(settingDefinitions[key], text);

test.each([
  ["fees.satisfiedBps", "7.25 %", 725],
  ["fees.satisfiedBps", "7.5", 750],
  ["fees.approvalMicros", " $0.4 ", 400_000n],
  ["ttr.defaultDays", " 8 ", 8],
  ["targeting.tier1", "us gb,Ca ; NZ", ["US", "GB", "CA", "NZ"]],
] as const)("%s reads %j", (key, text, value) => {
  expect(read(key, text)).toEqual({ ok: true, value });
});

test.each([
  ["fees.satisfiedBps", "7.255"],
  ["fees.satisfiedBps", "-1"],
  ["fees.approvalMicros", "0.4000001"],
  ["ttr.defaultDays", "7.5"],
  ["ttr.defaultDays", ""],
  ["ttr.defaultDays", "1e1"],
  ["targeting.tier1", "US, XX"],
  ["targeting.tier1", "US, GB, US"],
  ["targeting.tier1", " "],
] as const)("%s refuses %j with a sentence", (key, text) => {
  expect(read(key, text)).toMatchObject({ ok: false, message: expect.stringMatching(/\.$/) });
});

test("each setting stands in one chapter of the rules, and has its effect told", () => {
  expect(chapters.flatMap(({ keys }) => keys).sort()).toEqual(all.map(([key]) => key).sort());
  for (const [key] of all) expect(effectOf(key)).toMatch(/\.$/);
});
