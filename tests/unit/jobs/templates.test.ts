import { describe, expect, test } from "vitest";
import { draftError, emptyDraft } from "@/lib/jobs/draft";
import { findTemplate, jobTemplates, placeholdersIn } from "@/lib/jobs/templates";
import { type Settings, settingDefinitions } from "@/lib/settings/definitions";

const defaults = Object.fromEntries(
  Object.entries(settingDefinitions).map(([key, definition]) => [key, definition.default]),
) as Settings;

describe("a template", () => {
  test.each(jobTemplates.map((template) => [template.id, template] as const))(
    "%s can be published once its placeholders are replaced",
    (_, { draft }) => {
      const own = (text: string) => text.replace(/\[[^\]]+\]/g, "bread");
      const filled = {
        ...draft,
        title: own(draft.title),
        steps: draft.steps.map(own),
        proofLabels: draft.proofLabels.map(own),
      };
      expect(draftError(filled, defaults)).toBeNull();
    },
  );

  test("cannot be published with its placeholders in it", () => {
    const draft = findTemplate("web-research")?.draft ?? emptyDraft(defaults);
    expect(draftError(draft, defaults)?.fields).toEqual({
      title: ["Write your own words where the template says [company]."],
      steps: ["Write your own words where the template says [company]."],
    });
  });

  test("leaves an employer's own brackets alone", () => {
    expect(placeholdersIn(["Write the year as [1984]."])).toEqual([]);
  });

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
