import { expect, test } from "vitest";
import { successState } from "@/lib/reputation/success-rate";

const rules = { "success.minBps": 7500, "success.warnBps": 8000 };
const stateOf = (satisfied: number, ratings: number) =>
  successState(
    { satisfied, notSatisfied: ratings - satisfied, bps: Math.floor((satisfied * 10_000) / ratings) },
    rules,
  );

test("small jobs are open strictly above the limit, with a warning up to the second one", () => {
  expect(stateOf(8, 10)).toBe("WARNED");
  expect(stateOf(7, 10)).toBe("TOO_LOW");
  expect(stateOf(15, 20)).toBe("TOO_LOW");
  expect(stateOf(16, 20)).toBe("WARNED");
  expect(stateOf(17, 20)).toBe("FINE");
});

test("the counts are compared, not the rounded rate", () => {
  expect(stateOf(7501, 10_001)).toBe("WARNED");
  expect(stateOf(7500, 10_000)).toBe("TOO_LOW");
  expect(stateOf(8001, 10_001)).toBe("FINE");
});

test("too few ratings say nothing", () => {
  expect(successState({ satisfied: 0, notSatisfied: 9, bps: null }, rules)).toBe("TOO_FEW");
});
