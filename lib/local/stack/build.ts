import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PROGRAMS, ROOT } from "./places";
import { run } from "./run";

/** What a build depends on. */
const SOURCES = [
  ...["app", "components", "inngest", "lib", "prisma", "public"],
  ...["next.config.ts", "package-lock.json", "postcss.config.mjs", "proxy.ts", "tsconfig.json"],
];
/** Folders among them that are generated or that no page imports. */
const CLIENT = path.join(ROOT, "lib/platform/prisma");
const SKIPPED = new Set([CLIENT, path.join(ROOT, "lib/local")]);
const MARKER = path.join(ROOT, ".next", "piecework-sources");

/** Writes the database client that everything else imports. */
export async function generate(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  await run("Generating the database client", [PROGRAMS.prisma, "generate"], environment, signal);
}

/** True when there is a production build. */
export function isBuilt(): boolean {
  return existsSync(path.join(ROOT, ".next", "BUILD_ID"));
}

/** Builds the site when a source changed since the last build. */
export async function buildWhenChanged(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  const hash = sourcesHash();
  const unchanged = existsSync(MARKER) && readFileSync(MARKER, "utf8") === hash;
  if (unchanged && isBuilt() && existsSync(CLIENT)) return;
  console.log("Building the site (about a minute) …");
  await generate(environment, signal);
  await run(
    "Building the site",
    [PROGRAMS.next, "build"],
    { ...environment, NODE_ENV: "production" },
    signal,
  );
  markBuilt(hash);
}

/** Remembers which sources the build was made of. */
export function markBuilt(hash: string): void {
  writeFileSync(MARKER, hash);
}

/** One value for everything a build depends on. */
export function sourcesHash(): string {
  const hash = createHash("sha256");
  for (const source of SOURCES) addTo(hash, path.join(ROOT, source));
  return hash.digest("hex");
}

function addTo(hash: ReturnType<typeof createHash>, target: string): void {
  if (SKIPPED.has(target) || !existsSync(target)) return;
  if (statSync(target).isDirectory()) {
    for (const name of readdirSync(target).sort()) addTo(hash, path.join(target, name));
  } else {
    hash.update(path.relative(ROOT, target)).update(readFileSync(target));
  }
}
