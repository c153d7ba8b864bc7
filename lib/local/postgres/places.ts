import { createHash } from "node:crypto";
import { chownSync, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { canEnter, serverAccount } from "./account";

/** Where root keeps what the user `postgres` must reach when the project itself lies in a closed folder. */
export const SYSTEM_FOLDER = "/var/lib/piecework";

/**
 * The folder that really holds the data for a wanted folder: itself, except when the server's user
 * may not enter it (a clone in root's home).
 */
export function dataFolder(wanted: string): string {
  const parent = path.dirname(wanted);
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  if (canEnter(serverAccount(), parent)) return wanted;
  const name = createHash("sha256").update(wanted).digest("hex").slice(0, 12);
  return path.join(SYSTEM_FOLDER, `data-${name}`);
}

/** Makes the data folder, closed to everybody but the server's user. */
export function makeDataFolder(folder: string): void {
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o755 });
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  const { uid, gid } = serverAccount();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}
