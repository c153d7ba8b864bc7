import { describe, expect, test } from "vitest";
import { canReview, canWork, type TargetedJob } from "@/lib/jobs/policy";

const at = new Date("2026-05-01T12:00:00Z");
const tier1 = ["US", "GB", "AU", "CA"];
const job: TargetedJob = {
  employerId: "usr_employer",
  status: "RUNNING",
  targeting: "INTERNATIONAL",
  countries: [],
};
const person = { id: "usr_worker", country: "DE", suspendedUntil: null };

describe("who may take a position", () => {
  test.each([
    ["anybody, when the job is international", {}, true],
    ["nobody outside tier 1, when it is for tier 1", { targeting: "TIER_1" }, false],
    ["those in an included country", { targeting: "COUNTRIES_INCLUDED", countries: ["DE"] }, true],
    ["nobody outside the included countries", { targeting: "COUNTRIES_INCLUDED", countries: ["SE"] }, false],
    ["those outside the excluded countries", { targeting: "COUNTRIES_EXCLUDED", countries: ["SE"] }, true],
    ["nobody in an excluded country", { targeting: "COUNTRIES_EXCLUDED", countries: ["DE"] }, false],
    ["nobody while it is paused", { status: "PAUSED" }, false],
    ["nobody after it was stopped", { status: "STOPPED" }, false],
    ["not its owner", { employerId: "usr_worker" }, false],
  ] as [string, Partial<TargetedJob>, boolean][])("%s", (_, change, allowed) => {
    expect(canWork(person, { ...job, ...change }, tier1, at) === true).toBe(allowed);
  });

  test("a suspension ends at its instant, with no function run in between", () => {
    const until = (iso: string) => canWork({ ...person, suspendedUntil: new Date(iso) }, job, tier1, at);
    expect(until("2026-05-01T12:00:00.001Z")).toMatch(/may not take/);
    expect(until("2026-05-01T12:00:00Z")).toBe(true);
  });

  test("a refusal names the countries", () => {
    expect(
      canWork(person, { ...job, targeting: "COUNTRIES_INCLUDED", countries: ["SE", "FI"] }, tier1, at),
    ).toBe("This job is for Sweden, Finland; your account is in Germany.");
  });
});

test("moderators decide on jobs, but never on their own, and members never", () => {
  const moderator = {
    kind: "user",
    id: "usr_mod",
    nickname: "mod",
    role: "MODERATOR",
    country: "DE",
    suspendedUntil: null,
  } as const;
  expect(canReview(moderator, job)).toBe(true);
  expect(canReview(moderator, { employerId: "usr_mod" })).toMatch(/your own job/);
  expect(canReview({ ...moderator, role: "MEMBER" }, job)).toMatch(/Only a moderator/);
  expect(canReview({ ...moderator, role: "FINANCE" }, job)).toMatch(/Only a moderator/);
});
