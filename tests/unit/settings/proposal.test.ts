import { describe, expect, it } from "vitest";
import { DAY_MS, later } from "@/lib/core/time";
import { contradictionIn } from "@/lib/settings/consistency";
import { readProposal, type Typed } from "@/lib/settings/proposal";
import { seenOf, settingsAt, type Version } from "@/lib/settings/versions";

const at = new Date("2026-11-21T12:00:00Z");
let lastId = 0n;

function version(key: Version["key"], value: unknown, inDays: number): Version {
  return { id: ++lastId, key, value, effectiveFrom: later(at, inDays * DAY_MS) };
}

const propose = (versions: Version[], typed: Partial<Typed>) =>
  readProposal(versions, { key: "ttr.defaultDays", value: "8", from: "", ...typed }, at);

/** The fields the refusal names, with what it says there. */
function refusal(versions: Version[], typed: Partial<Typed>) {
  try {
    propose(versions, typed);
  } catch (error) {
    return (error as { fields: unknown }).fields;
  }
}

const says = (field: string, text: string) => ({ [field]: [expect.stringContaining(text)] });

describe("a change of a setting", () => {
  it("counts at once when no instant is given, and leaves all others alone", () => {
    const { effectiveFrom, before, after } = propose([], {});
    expect(effectiveFrom).toEqual(at);
    expect(after).toEqual({ ...before, "ttr.defaultDays": 8 });
  });

  it("is compared with what will be in force then, not with what is now", () => {
    const versions = [version("ttr.defaultDays", 9, 1)];
    const { before } = propose(versions, { from: "2026-11-23T12:00" });
    expect(before["ttr.defaultDays"]).toBe(9);
    expect(refusal(versions, { value: "9", from: "2026-11-23T12:00" })).toEqual(says("value", "already"));
  });

  it.each(["2026-11-21T12:00", "2026-11-21T11:59", "2025-01-01T00:00"])(
    "is never in the past: %s",
    (from) => {
      expect(refusal([], { from })).toEqual(says("from", "has passed"));
    },
  );

  it.each(["tomorrow", "2026-02-31T00:00", "2026-13-01T00:00", "2026-12-01", "+026-12-01T00:00"])(
    "needs an instant there is: %s",
    (from) => {
      expect(refusal([], { from })).toEqual(says("from", "Enter a date"));
    },
  );

  it("is at most a year ahead", () => {
    expect(refusal([], { from: "2027-12-01T00:00" })).toEqual(says("from", "at most"));
  });

  it("is alone at its instant", () => {
    const versions = [version("ttr.defaultDays", 9, 1)];
    expect(refusal(versions, { from: "2026-11-22T12:00" })).toEqual(says("from", "scheduled"));
  });
});

describe("settings that do not fit together", () => {
  it("are refused with both numbers", () => {
    expect(refusal([], { value: "14" })).toBeUndefined();
    expect(refusal([version("ttr.maxDays", 10, -1)], { value: "11" })).toEqual(
      says("value", "(11 days) has to be no more than “Longest time to rate” (10 days)"),
    );
  });

  it("are found at a scheduled change after this one too", () => {
    const versions = [version("ttr.maxDays", 7, 3)];
    expect(refusal(versions, { value: "8" })).toEqual(says("value", "From Tue 24 Nov 2026, 12:00 UTC on"));
  });

  it("leave something of the smallest withdrawal", () => {
    const key = "withdrawals.usdcMicros" as const;
    expect(refusal([], { key, value: "5" })).toEqual(says("value", "has to be less than"));
    expect(refusal([], { key, value: "4.99" })).toBeUndefined();
  });

  it("do not exist among the defaults", () => {
    expect(contradictionIn(settingsAt([], at))).toBeNull();
  });
});

it("the state a form has seen changes with every change, and when one takes effect", () => {
  const first = version("ttr.defaultDays", 8, 1);
  const states = [
    seenOf([], "ttr.defaultDays", at),
    seenOf([first], "ttr.defaultDays", at),
    seenOf([first], "ttr.defaultDays", first.effectiveFrom),
    seenOf([first, version("ttr.defaultDays", 9, 2)], "ttr.defaultDays", at),
  ];
  expect(new Set(states).size).toBe(4);
  expect(seenOf([version("ttr.maxDays", 12, -1)], "ttr.defaultDays", at)).toBe(states[0]);
});
