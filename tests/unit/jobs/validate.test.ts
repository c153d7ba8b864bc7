import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/core/errors";
import type { JobDraft } from "@/lib/jobs/schema";
import { completeJob } from "@/lib/jobs/validate";
import { type Settings, settingDefinitions } from "@/lib/settings/definitions";

const settings = Object.fromEntries(
  Object.entries(settingDefinitions).map(([key, { default: value }]) => [key, value]),
) as Settings;

const draft: JobDraft = {
  categoryId: "research.web",
  title: "Find the opening hours of a shop",
  steps: ["Open the shop's website.", "Write down the opening hours."],
  proofKinds: ["TEXT"],
  proofLabels: ["The opening hours you found"],
  positions: "10",
  pay: "0.10",
  minutesToComplete: "15",
  daysToRate: "7",
  targeting: "INTERNATIONAL",
  countries: [],
};

function problems(change: Partial<JobDraft>): Record<string, string[]> {
  try {
    completeJob({ ...draft, ...change }, settings);
    return {};
  } catch (error) {
    if (error instanceof AppError) return error.fields;
    throw error;
  }
}

describe("a draft becomes a job only when every part is within the rules", () => {
  test("a complete draft is read to exact values", () => {
    expect(completeJob(draft, settings)).toMatchObject({
      positions: 10,
      payMicros: 100_000n,
      proofs: [{ id: "p1", kind: "TEXT" }],
      countries: [],
    });
  });

  test.each(["0", "-1", "1e400", "0x10", "1.00005", "", "0.001", "600", "abc"])(
    "a pay of %j is refused at its field",
    (pay) => {
      expect(Object.keys(problems({ pay }))).toEqual(["pay"]);
    },
  );

  test.each(["0", "-1", "1.5", "1e3", "0x10", "", "100001", "99999999999999999999"])(
    "%j positions are refused at their field",
    (positions) => {
      expect(Object.keys(problems({ positions }))).toEqual(["positions"]);
    },
  );

  test("times outside their range are refused with the range", () => {
    expect(problems({ minutesToComplete: "4", daysToRate: "15" })).toEqual({
      minutesToComplete: ["Choose between 5 and 90 minutes."],
      daysToRate: ["Choose between 1 and 14 days."],
    });
  });

  test("every missing part is named at once", () => {
    const missing = problems({
      categoryId: "",
      title: "",
      steps: ["  "],
      proofKinds: [],
      proofLabels: [],
      targeting: "",
    });
    expect(Object.keys(missing).sort()).toEqual(["categoryId", "proofs", "steps", "targeting", "title"]);
  });

  test("a sixth proof, an unknown kind of proof and an unknown category are refused", () => {
    const six = Array.from({ length: 6 }, () => "TEXT");
    expect(problems({ proofKinds: six, proofLabels: six.map(() => "A screenshot") }).proofs).toBeDefined();
    expect(problems({ proofKinds: ["EXE"] }).proofs).toBeDefined();
    expect(problems({ categoryId: "research" }).categoryId).toBeDefined();
  });

  test("country targeting needs countries, real ones, and not too many", () => {
    const targeting = "COUNTRIES_INCLUDED";
    expect(problems({ targeting }).countries).toEqual(["Choose at least one country."]);
    expect(problems({ targeting, countries: ["QQ"] }).countries).toEqual(["One of these is no country."]);
    expect(
      problems({
        targeting: "COUNTRIES_EXCLUDED",
        countries: "AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT".split(" "),
      }).countries,
    ).toEqual(["Choose at most 20 countries."]);
    expect(completeJob({ ...draft, targeting, countries: ["SE", "DE", "SE"] }, settings).countries).toEqual([
      "DE",
      "SE",
    ]);
  });

  test("text that reorders itself on screen is refused", () => {
    expect(problems({ title: "Find the \u202Eopening hours" }).title).toBeDefined();
    expect(problems({ steps: ["Open it\u0000"] }).steps).toBeDefined();
  });
});
