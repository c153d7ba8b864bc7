import { execFile } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

const file = path.resolve(import.meta.dirname, "../../bench/run.ts");

/** The bench's last line. What it measured in a moment on any machine proves nothing, so its verdict does not count. */
function lastLine(...args: string[]): Promise<{ bench: string; rows: { name: string; ratio: number }[] }> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ["--import", "tsx", file, ...args], (error, stdout, stderr) => {
      const last = stdout.trim().split("\n").at(-1) ?? "";
      if ((error && error.code !== 1) || !last.startsWith("{")) reject(new Error(stderr || last));
      else resolve(JSON.parse(last));
    });
  });
}

// Seconds on a machine of one's own; a shared one may need minutes, and speed is not what is tested here.
const TIMEOUT_MS = 300_000;

test(
  "the bench of ratings runs against its peers, keeps the books right and ends with one line of JSON",
  async () => {
    const { bench, rows } = await lastLine("settle", "--quick", "--only", "single,bulk", "--rounds", "1");
    expect(bench).toBe("settle");
    expect(rows.map(({ name }) => name.slice(0, 2))).toEqual(["P1", "P2", "P4"]);
    expect(rows.every(({ ratio }) => ratio > 0)).toBe(true);
  },
  TIMEOUT_MS,
);

test(
  "the bench of the feed reads it in every way it knows and ends with one line of JSON",
  async () => {
    const { bench, rows } = await lastLine("feed", "--quick", "--scales", "500", "--rounds", "1");
    expect(bench).toBe("feed");
    expect(new Set(rows.map(({ name }) => name.slice(0, 3)))).toEqual(new Set(["P12", "P13", "P14", "P15"]));
  },
  TIMEOUT_MS,
);
