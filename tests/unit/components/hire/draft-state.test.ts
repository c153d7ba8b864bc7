import { expect, test } from "vitest";
import { moved, toComposer, toDraft, typedDraft } from "@/components/hire/draft-state";
import { jobDraft } from "@/lib/jobs/schema";

const draft = jobDraft.parse({
  title: "A job",
  steps: ["One", "Two"],
  proofKinds: ["IMAGE", "TEXT"],
  proofLabels: ["A picture", "A word"],
});

test("a draft survives the form unchanged", () => {
  expect(toDraft(toComposer(draft))).toEqual(draft);
});

test("an empty draft begins with one row of each, which is not kept", () => {
  const composer = toComposer(jobDraft.parse({}));
  expect([composer.steps.length, composer.proofs.length]).toEqual([1, 1]);
  expect(toDraft(composer)).toEqual(jobDraft.parse({}));
});

test("a row moves by one and stops at the ends", () => {
  const { steps } = toComposer(draft);
  const [first, second] = steps.map(({ key }) => key);
  expect(moved(steps, second ?? 0, -1).map(({ value }) => value)).toEqual(["Two", "One"]);
  expect(moved(steps, first ?? 0, -1)).toBe(steps);
  expect(moved(steps, second ?? 0, 1)).toBe(steps);
});

test("what was typed comes back after an error, one row or many", () => {
  const typed = { ...draft, title: "Changed", steps: "Only one", countries: ["DE", "FR"] };
  expect(typedDraft(draft, typed)).toMatchObject({
    title: "Changed",
    steps: ["Only one"],
    countries: ["DE", "FR"],
  });
  expect(typedDraft(draft, undefined)).toBe(draft);
});
