import { expect, test } from "vitest";
import { withExitCode } from "../../support/run/count";

const GREEN = { passed: 3, failed: 0, skipped: 0, reasons: [] };

test("a stage that crashed counts as failed although its report is green", () => {
  expect(withExitCode(GREEN, 1)).toMatchObject({ passed: 3, failed: 1 });
  expect(withExitCode(GREEN, null).failed).toBe(1);
});

test("a failure that the report names is not counted twice", () => {
  expect(withExitCode({ ...GREEN, failed: 2 }, 1).failed).toBe(2);
  expect(withExitCode(GREEN, 0)).toEqual(GREEN);
});
