import { expect, test } from "vitest";
import { safePath } from "@/lib/core/safe-path";

test.each(["/jobs", "/jobs?q=a%20b#top", "/hire/jobs/job_1/review"])("%s leads where it says", (path) => {
  expect(safePath(path, "/work")).toBe(path);
});

test.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "/..//evil.example",
  "/\t/evil.example",
  "/jobs\r\nSet-Cookie: a=b",
  "javascript:alert(1)",
  "jobs",
  "",
  `/${"a".repeat(600)}`,
  undefined,
  ["/jobs"],
])("%j leads nowhere else", (path) => {
  expect(safePath(path, "/work")).toBe("/work");
});
