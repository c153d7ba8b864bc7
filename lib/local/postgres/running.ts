import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { isAlive } from "../processes";
import { connectionUrl } from "./cluster";

export interface RunningServer {
  pid: number;
  port: number;
}

/** "up" answers queries, "busy" is a PostgreSQL that starts or stops, "none" is no PostgreSQL of ours. */
type Answer = "up" | "busy" | "none";

const PATIENCE_MS = 30_000;
/** A PostgreSQL refuses connections only in its first moments, so a longer silence means the port is nobody's. */
const SILENCE_MS = 3_000;
const STARTING_OR_STOPPING = "57P03";

/** Asks the server for one row. */
export async function probe(url: string): Promise<Answer> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return "up";
  } catch (error) {
    return (error as { code?: string }).code === STARTING_OR_STOPPING ? "busy" : "none";
  } finally {
    client.end().catch(() => undefined);
  }
}

/**
 * The server that already runs on this data, or null. A pid file whose process is gone is left to PostgreSQL, which checks
 * for survivors itself; one whose number now belongs to another program is removed, since PostgreSQL would refuse to start.
 */
export async function findRunning(folder: string): Promise<RunningServer | null> {
  const file = path.join(folder, "postmaster.pid");
  const begun = Date.now();
  let lastSign = begun;
  for (;;) {
    const server = readPidFile(file);
    if (!server || !isAlive(server.pid)) return null;
    const answer = await probe(connectionUrl(folder, server.port, "postgres"));
    if (answer === "up") return server;
    if (answer === "busy") lastSign = Date.now();
    if (Date.now() - lastSign > SILENCE_MS) {
      rmSync(file, { force: true });
      return null;
    }
    if (Date.now() - begun > PATIENCE_MS) {
      throw new Error(
        `PostgreSQL (process ${server.pid}) neither starts nor stops. End that process and try again.`,
      );
    }
    await sleep(100);
  }
}

function readPidFile(file: string): RunningServer | null {
  try {
    const lines = readFileSync(file, "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}
