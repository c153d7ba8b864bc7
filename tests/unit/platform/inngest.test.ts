import { expect, test } from "vitest";
import { withBasePath } from "@/lib/platform/inngest";

test("requests of the SDK reach a server that lives below a path", () => {
  const base = "http://localhost:3001/inngest";
  expect(String(withBasePath("http://localhost:3001/fn/register", base))).toBe(
    "http://localhost:3001/inngest/fn/register",
  );
  expect(String(withBasePath("http://localhost:3001/inngest/e/key", base))).toBe(
    "http://localhost:3001/inngest/e/key",
  );
});

test("other addresses stay as they are", () => {
  expect(withBasePath("https://api.inngest.com/fn/register", undefined)).toBe(
    "https://api.inngest.com/fn/register",
  );
  expect(String(withBasePath("http://localhost:8288/e/key", "http://localhost:8288"))).toBe(
    "http://localhost:8288/e/key",
  );
  expect(String(withBasePath("http://other/x", "http://localhost:3001/inngest"))).toBe("http://other/x");
});
