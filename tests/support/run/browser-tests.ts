import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { freePort } from "@/lib/local/ports";
import { findBrowser } from "./browser";
import { execute } from "./command";
import { type Count, failed, withExitCode } from "./count";

/** The parts of Playwright's JSON report that are counted. */
interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: { message?: string }[];
}

const FIRST_PORT = 4_100;

/** Runs Playwright against a whole stack of its own. A test that passed only when repeated counts as failed. */
export async function browserTests(scratch: string): Promise<Count> {
  const browser = await findBrowser();
  if (!browser) {
    return failed(
      "No browser: install Chromium or Chrome, or set CHROMIUM_PATH to the program, and run `npm test` again.",
    );
  }
  const data = path.join(scratch, "stack");
  mkdirSync(data);
  // PostgreSQL runs as another user when this is root, and must be able to enter.
  chmodSync(scratch, 0o755);
  const report = path.join(scratch, "playwright.json");
  const code = await execute("npx", ["playwright", "test"], {
    CHROMIUM_PATH: browser,
    E2E_PORT: String(await freePort(FIRST_PORT)),
    E2E_DATA: data,
    E2E_REPORT: report,
  });
  const { stats, errors } = JSON.parse(readFileSync(report, "utf8")) as Report;
  const reasons = errors.map((error) => error.message?.split("\n")[0] ?? "An error outside of any test.");
  const count = {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    reasons,
  };
  return withExitCode(count, code);
}
