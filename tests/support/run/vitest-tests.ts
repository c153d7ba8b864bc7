import { readFileSync } from "node:fs";
import path from "node:path";
import { execute } from "./command";
import { type Count, withExitCode } from "./count";

/** The parts of vitest's JSON report that are counted. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { name: string; status: string; message: string; assertionResults: { status: string }[] }[];
}

/** Runs all vitest projects. A file that could not even be loaded counts as one failure. */
export async function vitestTests(scratch: string): Promise<Count> {
  const file = path.join(scratch, "vitest.json");
  const code = await execute("npx", [
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  const report = JSON.parse(readFileSync(file, "utf8")) as Report;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  );
  const count = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests,
    reasons: broken.map(({ name, message }) => `${path.relative(".", name)}: ${message.split("\n")[0]}`),
  };
  return withExitCode(count, code);
}
