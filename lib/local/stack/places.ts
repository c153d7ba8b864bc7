import path from "node:path";
import { pathToFileURL } from "node:url";

/** The project's folder. */
export const ROOT = path.resolve(import.meta.dirname, "../../..");

/** Where everything the demo keeps lies: `.data`, or the folder given by `--data`. */
export function dataDirectory(argv: string[]): string {
  const index = argv.indexOf("--data");
  return path.resolve(index >= 0 ? (argv[index + 1] ?? ".data") : path.join(ROOT, ".data"));
}

/** The file whose lock says that a stack runs on this data. */
export function lockFile(dataDir: string): string {
  return path.join(dataDir, "start.lock");
}

/** The environment of the running stack, for tests and tools that work beside it. */
export function stackFile(dataDir: string): string {
  return path.join(dataDir, "stack.json");
}

/** The program of an installed package, to be run by this Node without a shell. */
export const PROGRAMS = {
  prisma: path.join(ROOT, "node_modules/prisma/build/index.js"),
  next: path.join(ROOT, "node_modules/next/dist/bin/next"),
} as const;

/** What a child loads to end together with the process that started it. */
export const TETHER = `${pathToFileURL(path.join(import.meta.dirname, "tether.mjs")).href}?parent=${process.pid}`;
