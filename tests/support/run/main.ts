import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { browserTests } from "./browser-tests";
import { command } from "./command";
import { type Count, failed } from "./count";
import { vitestTests } from "./vitest-tests";

interface Stage {
  name: string;
  run(): Promise<Count>;
}

/** `npm test`: every check and every test there is, on a machine that has only Node and npm. */
async function main(): Promise<void> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), "piecework-tests-"));
  let built = true;
  const stages: Stage[] = [
    { name: "generate", run: () => command("npm", ["run", "generate"]) },
    { name: "format and lint", run: () => command("npx", ["biome", "check", "."]) },
    { name: "types", run: () => command("npx", ["tsc", "--noEmit"]) },
    { name: "unused code", run: () => command("npx", ["knip"]) },
    { name: "tests without a browser", run: () => vitestTests(scratch) },
    {
      name: "build",
      async run() {
        const count = await command("npm", ["run", "build"]);
        built = count.failed === 0;
        return count;
      },
    },
    {
      name: "tests in a browser",
      run: async () => (built ? browserTests(scratch) : failed("There is no build to test.")),
    },
  ];
  const counts = await runAll(stages);
  rmSync(scratch, { recursive: true, force: true });
  report(stages, counts);
}

async function runAll(stages: Stage[]): Promise<Count[]> {
  const counts: Count[] = [];
  for (const stage of stages) {
    console.log(`\n=== ${stage.name}`);
    counts.push(await stage.run().catch((error: Error) => failed(error.message)));
  }
  return counts;
}

function report(stages: Stage[], counts: Count[]): void {
  const sum = (key: "passed" | "failed" | "skipped") =>
    counts.reduce((total, count) => total + count[key], 0);
  console.log("\n=== summary");
  for (const [index, { name }] of stages.entries()) {
    const count = counts[index]!;
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
    console.log(`${name}: ${count.passed} passed, ${count.failed} failed${skipped}`);
    for (const reason of count.reasons) console.log(`  ${reason}`);
  }
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  process.exit(sum("failed") > 0 ? 1 : 0);
}

await main();
