import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Account } from "./account";
import type { Binaries } from "./binaries";
import { makeDataFolder } from "./places";

const PASSWORD_FILE = "piecework.password";
const LOCALE = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];

/** True when the folder holds a database that was created to the end. */
export function isCreated(folder: string): boolean {
  return existsSync(path.join(folder, PASSWORD_FILE));
}

/** Where the server in this folder is reached by its superuser. */
export function connectionUrl(folder: string, port: number, database: string): string {
  const password = readFileSync(path.join(folder, PASSWORD_FILE), "utf8").trim();
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/** Creates the database files with a password of their own. What an interrupted earlier try left is cleared away. */
export function createCluster(folder: string, binaries: Binaries, account: Account): void {
  makeDataFolder(folder);
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true, force: true });
  const scratch = mkdtempSync(path.join(os.tmpdir(), "piecework-"));
  const passwordFile = path.join(scratch, "password");
  const password = randomBytes(18).toString("base64url");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const owned of [scratch, passwordFile]) own(owned, account);
  const user = ["-U", "postgres", "-A", "scram-sha-256", "--pwfile", passwordFile];
  try {
    const args = ["-D", folder, ...user, ...LOCALE, "--no-sync"];
    execFileSync(binaries.initdb, args, { ...account, cwd: os.tmpdir(), stdio: "pipe" });
  } catch (error) {
    const said = (error as { stderr?: Buffer }).stderr?.toString().trim() || (error as Error).message;
    throw new Error(`The database could not be created in ${folder}: ${said}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  writeFileSync(path.join(folder, PASSWORD_FILE), password, { mode: 0o600 });
}

function own(target: string, { uid, gid }: Account): void {
  if (uid !== undefined && gid !== undefined) chownSync(target, uid, gid);
}
