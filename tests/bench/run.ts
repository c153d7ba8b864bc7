import "@/tests/support/environment";
import os from "node:os";
import { parseArgs } from "node:util";
import { feed } from "./feed/suite";
import type { Row } from "./harness/compare";
import { conclude } from "./harness/report";
import { settle, settleCases } from "./settle/suite";

const USAGE = `npm run bench -- <settle|feed> [options]
  --quick          a small data set, to see that it runs
  --rounds 7       how often everything is measured
  --only a,b       some cases: settle has ${settleCases.join(", ")}
  --scales 10k,1m  the feed's numbers of jobs
  --json FILE      writes the last line to a file as well`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    rounds: { type: "string" },
    only: { type: "string", default: "" },
    scales: { type: "string" },
    json: { type: "string" },
  },
});

const rounds = Number(values.rounds ?? (values.quick ? 2 : 7));
const only = values.only.split(",").filter(Boolean);
const scales = (values.scales ?? (values.quick ? "1k,6k" : "10k,100k")).split(",");
const suites: Record<string, () => Promise<Row[]>> = {
  settle: () => settle({ rounds, quick: values.quick, only }),
  feed: () => feed({ rounds, quick: values.quick, scales }),
};

const name = positionals[0] ?? "";
const suite = suites[name];
if (!suite || !Number.isInteger(rounds) || rounds < 1) {
  console.error(USAGE);
  process.exit(2);
}
console.log(`${new Date().toISOString()} ${os.cpus().length} cores, Node ${process.version}`);
const rows = await suite();
process.exitCode = conclude(name, rows, values.json) ? 0 : 1;
