import { expect, test } from "vitest";
import { draftForm } from "@/lib/jobs/draft";

const posted = {
  title: "A job",
  steps: ["First", "", "Second"],
  proofKinds: ["TEXT", "IMAGE", "TEXT"],
  proofLabels: ["", "A screenshot", ""],
  countries: "DE",
};

test("spare rows left empty are no part of the draft, and a kind stays with its own description", () => {
  const { draft } = draftForm.parse(posted);
  expect(draft.steps).toEqual(["First", "Second"]);
  expect([draft.proofKinds, draft.proofLabels]).toEqual([["IMAGE"], ["A screenshot"]]);
});

test("a single row arrives as a text and is a list all the same", () => {
  const { draft, jobId, intent } = draftForm.parse({ ...posted, steps: "Only one", jobId: "" });
  expect(draft.steps).toEqual(["Only one"]);
  expect(draft.countries).toEqual(["DE"]);
  expect([jobId, intent]).toEqual([undefined, "save"]);
});

test("ten megabytes of text and a field nobody expects are refused", () => {
  expect(draftForm.safeParse({ ...posted, title: "x".repeat(10_000_000) }).success).toBe(false);
  expect(draftForm.safeParse({ ...posted, status: "RUNNING" }).success).toBe(false);
});
