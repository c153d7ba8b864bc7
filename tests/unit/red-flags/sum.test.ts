import { expect, test } from "vitest";
import { DAY_MS, later } from "@/lib/core/time";
import { heavyUntil } from "@/lib/red-flags/sum";

const START = new Date("2027-01-01T00:00:00Z");
const flag = (severity: number, days: number) => ({ severity, expiresAt: later(START, days * DAY_MS) });

test("flags are heavy until so many have expired that the rest weighs less than the limit", () => {
  expect(heavyUntil([flag(1, 10), flag(1, 20), flag(1, 30)], 3)).toEqual(later(START, 10 * DAY_MS));
  expect(heavyUntil([flag(1, 10), flag(3, 20), flag(1, 30)], 3)).toEqual(later(START, 20 * DAY_MS));
  expect(heavyUntil([flag(3, 30), flag(3, 5)], 3)).toEqual(later(START, 30 * DAY_MS));
});

test("less than the limit is not heavy", () => {
  expect(heavyUntil([], 3)).toBeNull();
  expect(heavyUntil([flag(2, 10)], 3)).toBeNull();
});
