import { writeFileSync } from "node:fs";
import os from "node:os";
import type { Row } from "./compare";
import type { Samples } from "./rounds";
import { median } from "./stats";

/** Prints lines as a table, every column as wide as its widest cell. */
export function printTable(title: string, head: string[], lines: string[][]): void {
  const all = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column]!.length)));
  const format = (line: string[]) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join("  ");
  console.log(`\n${title} (load average ${os.loadavg()[0]!.toFixed(1)})`);
  for (const line of all) console.log(format(line));
}

/** Prints what each contender of a case did. */
export function printSamples(title: string, samples: Samples): void {
  const lines = [...samples].map(([name, list]) => {
    const speeds = list.map(({ opsPerSecond }) => opsPerSecond);
    const cpu = list.map(({ serverMicros }) => serverMicros).filter((micros) => micros !== null);
    return [
      name,
      whole(median(speeds)),
      `${whole(Math.min(...speeds))}–${whole(Math.max(...speeds))}`,
      cpu.length > 0 ? whole(median(cpu)) : "–",
      whole(median(list.map(({ clientMicros }) => clientMicros))),
    ];
  });
  printTable(title, ["", "ops/s", "range", "server µs/op", "client µs/op"], lines);
}

/** Prints every goal with its verdict. */
export function printRows(rows: Row[]): void {
  const lines = rows.map(({ name, ratio, goal, cpuRatio, spread, met }) => [
    name,
    ratio.toFixed(2),
    `${spread[0].toFixed(2)}–${spread[1].toFixed(2)}`,
    cpuRatio === null ? "–" : cpuRatio.toFixed(2),
    goal.toFixed(2),
    met ? "met" : "missed",
  ]);
  printTable("Goals", ["", "ratio", "p10–p90", "CPU ratio", "goal", ""], lines);
}

/** Ends the report with one line of JSON, also written to `file`; returns whether every goal was met. */
export function conclude(bench: string, rows: Row[], file?: string): boolean {
  printRows(rows);
  const met = rows.every((row) => row.met);
  const short = (number: number) => Number(number.toFixed(3));
  const line = JSON.stringify({
    bench,
    met,
    rows: rows.map(({ name, ratio, goal, cpuRatio }) => ({
      name,
      ratio: short(ratio),
      goal,
      cpuRatio: cpuRatio === null ? null : short(cpuRatio),
    })),
  });
  if (file) writeFileSync(file, `${line}\n`);
  console.log(`\n${line}`);
  return met;
}

const whole = (number: number) => Math.round(number).toLocaleString("en");
