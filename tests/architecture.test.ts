import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");

/** Ranks of the order: a part may import its own rank's own folder and everything of a lower rank. */
const ORDER = [
  ["core"],
  ["platform"],
  ["outbox", "audit"],
  ["settings"],
  ["ledger", "uploads"],
  ["users"],
  ["second-factor"],
  ["auth"],
  ["holds"],
  ["cases", "reputation"],
  ["profiles", "verification"],
  ["deposits", "vouchers", "withdrawals", "adjustments"],
  ["payouts", "reconciliation"],
  ["jobs"],
  ["submissions"],
  ["suspensions"],
  ["red-flags"],
  ["referrals"],
  ["moderation"],
  ["inngest"],
  ["app"],
];
const RANKS = new Map(ORDER.flatMap((parts, rank) => parts.map((part) => [part, rank] as const)));

interface Edge {
  from: string;
  to: string;
  typeOnly: boolean;
}

const files = ["app", "components", "inngest", "lib", "prisma"]
  .flatMap((folder) => sourcesIn(path.join(ROOT, folder)))
  .concat(path.join(ROOT, "proxy.ts"), path.join(ROOT, "instrumentation.ts"))
  .map((file) => path.relative(ROOT, file))
  .filter((file) => !file.startsWith("lib/platform/prisma/"));
const edges = files.flatMap(edgesOf);

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

/** The imports of project files that a file writes, each as a path from the root without its extension. */
function edgesOf(file: string): Edge[] {
  const statements = textOf(file).matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/gm,
  );
  return [...statements].flatMap(([, type, fixed, dynamic]) => {
    const target = (fixed ?? dynamic)!;
    if (!target.startsWith("@/") && !target.startsWith(".")) return [];
    const absolute = target.startsWith("@/")
      ? path.join(ROOT, target.slice(2))
      : path.resolve(ROOT, path.dirname(file), target);
    return { from: file, to: path.relative(ROOT, absolute), typeOnly: Boolean(type) };
  });
}

/** The part of the order that a path belongs to: "jobs" for lib/jobs/rate, "app" for app/page. */
function partOf(file: string): string {
  const [top, second] = file.split("/");
  return top === "lib" ? second! : top!;
}

const show = ({ from, to }: Edge) => `${from} -> ${to}`;

describe("the architecture", () => {
  test("a part imports only what stands before it in the order", () => {
    const wrong = edges.filter(({ from, to }) => {
      const [mine, theirs] = [RANKS.get(partOf(from)), RANKS.get(partOf(to))];
      return mine !== undefined && theirs !== undefined && partOf(from) !== partOf(to) && theirs >= mine;
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test("every part of lib has its place in the order", () => {
    const parts = new Set(files.filter((file) => file.startsWith("lib/")).map(partOf));
    parts.delete("local");
    expect([...parts].filter((part) => !RANKS.has(part))).toEqual([]);
  });

  test("no product code imports the stand-ins or the demo", () => {
    const product = edges.filter(({ from }) => !from.startsWith("lib/local/") && !from.startsWith("prisma/"));
    expect(product.filter(({ to }) => /^(lib\/local|prisma|tests)\//.test(to)).map(show)).toEqual([]);
  });

  test("the stand-ins know nothing of the product but its core and platform", () => {
    const wrong = edges.filter(
      ({ from, to }) =>
        from.startsWith("lib/local/") &&
        /^(lib|app|inngest|components)\//.test(to) &&
        !/^lib\/(local|core|platform)\//.test(to),
    );
    // What is started by hand is of the product: granting the first admin, sealing anew.
    const byHand = ["lib/local/admin.ts", "lib/local/admin-reseal.ts"];
    expect(wrong.filter(({ from }) => !byHand.includes(from)).map(show)).toEqual([]);
  });

  test("components import only what describes and never acts, and get actions as props", () => {
    const wrong = edges.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith("components/") && !to.startsWith("components/") && !typeOnly && !describes(to),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  test("only the environment module reads process.env", () => {
    const readers = files.filter(
      (file) => !file.startsWith("lib/local/") && /process\.env\b/.test(withoutComments(textOf(file))),
    );
    expect(readers).toEqual(["lib/platform/env.ts"]);
  });

  test("there are no barrels", () => {
    const barrels = files.filter((file) => /^export\s+\*\s+from/m.test(textOf(file)));
    expect(barrels).toEqual([]);
  });

  test("no file imports itself through others", () => {
    expect(cycles()).toEqual([]);
  });
});

/** Modules of lib that reach neither the platform nor the server, through however many others: schemas, states, prices. */
function describes(target: string, seen = new Set<string>()): boolean {
  if (!target.startsWith("lib/") || target.startsWith("lib/platform/") || target.startsWith("lib/local/"))
    return false;
  if (seen.has(target)) return true;
  seen.add(target);
  const onward = edges.filter(({ from, typeOnly }) => from.replace(/\.tsx?$/, "") === target && !typeOnly);
  return onward.every(({ to }) => describes(to, seen));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

/** Circles of imports that exist when the code runs; types alone make none. */
function cycles(): string[] {
  const known = new Map(files.map((file) => [file.replace(/\.(tsx?|mjs)$/, ""), file]));
  const targets = new Map<string, string[]>();
  for (const { from, to, typeOnly } of edges) {
    const target = known.get(to.replace(/\.(tsx?|mjs)$/, ""));
    if (target && !typeOnly) targets.set(from, [...(targets.get(from) ?? []), target]);
  }
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, trail: string[]): void => {
    if (trail.includes(file)) found.push([...trail.slice(trail.indexOf(file)), file].join(" -> "));
    if (done.has(file)) return;
    done.add(file);
    for (const target of targets.get(file) ?? []) walk(target, [...trail, file]);
  };
  for (const file of files) walk(file, []);
  return found;
}
