import { execFileSync } from "node:child_process";
import os from "node:os";

/** The operating-system user that runs the server; nothing when the current one will do. */
export interface Account {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root, so root lends it the user `postgres`, made when it does not exist. */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  try {
    return lookUp();
  } catch {
    createUser();
    return lookUp();
  }
}

function lookUp(): Account {
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { stdio: "pipe" }).toString());
  return { uid: id("-u"), gid: id("-g") };
}

function createUser(): void {
  try {
    execFileSync("groupadd", ["-f", "postgres"], { stdio: "pipe" });
    execFileSync("useradd", ["-g", "postgres", "postgres"], { stdio: "pipe" });
  } catch {
    // Alpine and other small systems have only the BusyBox commands.
    execFileSync("adduser", ["-D", "postgres"], { stdio: "pipe" });
  }
}

/** True when `account` may enter this folder, counting every folder above it. */
export function canEnter(account: Account, folder: string): boolean {
  if (account.uid === undefined) return true;
  try {
    execFileSync("test", ["-x", folder], { ...account, cwd: os.tmpdir(), stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}
