import { accessSync, chmodSync, constants, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);

/** True when Prisma's own download of the native engine has already succeeded on this machine. */
function hasNativeEngine(): boolean {
  const folder = path.dirname(require.resolve("@prisma/engines/package.json"));
  return readdirSync(folder).some((name) => name.startsWith("schema-engine-"));
}

/**
 * Points Prisma's CLI at the WebAssembly build of its schema engine unless a native one is there, so that
 * generating and migrating never need a download. Windows cannot start a script in an engine's place and keeps the native one.
 */
function chooseEngine(): void {
  if (process.env.PRISMA_SCHEMA_ENGINE_BINARY || process.platform === "win32" || hasNativeEngine()) return;
  const binary = path.resolve(import.meta.dirname, "bin.mjs");
  makeExecutable(binary);
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = binary;
}

/** Archives and some file systems lose the executable bit that git records. */
function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

chooseEngine();
