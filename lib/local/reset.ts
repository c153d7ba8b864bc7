import { rmSync } from "node:fs";
import path from "node:path";
import { takeLock } from "./lock";
import { isCreated } from "./postgres/cluster";
import { dataFolder } from "./postgres/places";
import { findRunning } from "./postgres/running";
import { startPostgres } from "./postgres/start";
import { dataDirectory, lockFile } from "./stack/places";
import { fail } from "./stack/session";

/** `npm run reset`: deletes everything the demo keeps, unless it is running. */
async function main(argv: string[]): Promise<void> {
  const dataDir = dataDirectory(argv);
  const attempt = await takeLock(lockFile(dataDir), "Piecework is being reset.");
  if (!attempt.taken) throw new Error(`${attempt.message} Stop it with Ctrl-C before you reset.`);
  await stopOrphan(path.join(dataDir, "pg"));
  const database = dataFolder(path.join(dataDir, "pg"));
  for (const place of [database, `${database}.log`]) rmSync(place, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
  attempt.lock.release();
  console.log("The demo's data is gone. `npm start` begins anew.");
}

/** A start that was killed leaves its PostgreSQL behind, which must not write into deleted files. */
async function stopOrphan(dir: string): Promise<void> {
  const folder = dataFolder(dir);
  const running = isCreated(folder) ? await findRunning(folder) : null;
  if (running) await (await startPostgres({ dir, port: running.port, adopt: true })).stop();
}

main(process.argv.slice(2)).catch(fail);
