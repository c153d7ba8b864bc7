import { describe, expect, test } from "vitest";
import { draftError, emptyDraft } from "@/lib/jobs/draft";
import { findTemplate, jobTemplates } from "@/lib/jobs/templates";
import { type Settings, settingDefinitions } from "@/lib/settings/definitions";

const defaults = Object.fromEntries(
  Object.entries(settingDefinitions).map(([key, definition]) => [key, definition.default]),
) as Settings;

describe("a template", () => {
  test.each(jobTemplates.map((template) => [template.id, template] as const))(
    "%s can be published as it is under the default settings",
    (_, { draft }) => {
      expect(draftError(draft, defaults)).toBeNull();
    },
  );

  test("is found by its id alone", () => {
    expect(new Set(jobTemplates.map(({ id }) => id)).size).toBe(jobTemplates.length);
    expect(findTemplate("try-website")?.name).toBe("Try a website");
    expect(findTemplate("../etc")).toBeNull();
    expect(findTemplate(["try-website"])).toBeNull();
  });
});

test("an empty draft names every field that is missing", () => {
  const fields = Object.keys(draftError(emptyDraft(defaults), defaults)?.fields ?? {});
  expect(fields.sort()).toEqual(["categoryId", "pay", "positions", "proofs", "steps", "title"]);
});
