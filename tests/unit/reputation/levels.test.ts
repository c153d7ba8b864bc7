import { expect, test } from "vitest";
import { levelOfPoints, pointsAt, pointsOf, standingOf } from "@/lib/reputation/levels";

test("V15: 2,827 points are level 1, 2,828 level 2, 11,180 level 5", () => {
  expect([0, 999, 1_000, 2_827, 2_828, 11_179, 11_180].map(levelOfPoints)).toEqual([0, 0, 1, 1, 2, 4, 5]);
});

test("there is no level above 10", () => {
  expect([31_622, 31_623, 10_000_000].map(levelOfPoints)).toEqual([9, 10, 10]);
  expect(standingOf({ satisfied: 1_000_000, notSatisfied: 0, earnedMicros: 0n }).missing).toBeNull();
});

test("points come from Satisfied tasks and earned money, and go with each Not satisfied, never below nothing", () => {
  expect(pointsOf({ satisfied: 2, notSatisfied: 0, earnedMicros: 1_500_000n })).toBe(120);
  expect(pointsOf({ satisfied: 2, notSatisfied: 1, earnedMicros: 24_999n })).toBe(10);
  expect(pointsOf({ satisfied: 0, notSatisfied: 7, earnedMicros: 0n })).toBe(0);
});

test("the next level is as far as its beginning", () => {
  expect(standingOf({ satisfied: 30, notSatisfied: 0, earnedMicros: 1_000_000n })).toEqual({
    level: 0,
    points: 940,
    missing: pointsAt(1) - 940,
  });
});
