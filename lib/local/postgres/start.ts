import { spawn } from "node:child_process";
import { openSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { takeLock } from "../lock";
import { freePort } from "../ports";
import { isAlive, waitForExit } from "../processes";
import { type Account, serverAccount } from "./account";
import { type Binaries, findBinaries } from "./binaries";
import { connectionUrl, createCluster, isCreated } from "./cluster";
import { dataFolder } from "./places";
import { findRunning, probe, type RunningServer } from "./running";

export interface PostgresOptions {
  /** Where the data lives; created on the first start. */
  dir: string;
  /** The wanted port; the next free one is taken when it is busy. */
  port: number;
  database?: string;
  /** False gives up safety against power loss for speed. Only for databases that a test throws away. */
  durable?: boolean;
  /** True makes `stop` also stop a server that was already running, left behind by a start that was killed. */
  adopt?: boolean;
}

export interface Postgres {
  url: string;
  port: number;
  pid: number;
  /** True when the server was already running. */
  reused: boolean;
  stop(): Promise<void>;
}

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 20_000;

/** Starts PostgreSQL on the data in `dir`, or joins the one that already runs there. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const folder = dataFolder(path.resolve(options.dir));
  const release = await waitForTurn(`${folder}.lock`);
  try {
    const found = isCreated(folder) ? await findRunning(folder) : null;
    const server = found ?? (await launch(folder, options));
    const database = options.database ?? "piecework";
    await ensureDatabase(connectionUrl(folder, server.port, "postgres"), database);
    const ours = !found || options.adopt;
    return {
      ...server,
      url: connectionUrl(folder, server.port, database),
      reused: found !== null,
      stop: () => (ours ? stopServer(server.pid) : Promise.resolve()),
    };
  } finally {
    release();
  }
}

/** Two starts at once take turns: the first creates and starts the server, the second finds it running. */
async function waitForTurn(file: string): Promise<() => void> {
  for (;;) {
    const attempt = await takeLock(file);
    if (attempt.taken) return attempt.lock.release;
    await sleep(50);
  }
}

async function launch(folder: string, options: PostgresOptions): Promise<RunningServer> {
  const account = serverAccount();
  const binaries = findBinaries(account);
  if (!isCreated(folder)) createCluster(folder, binaries, account);
  for (let attempt = 1; ; attempt++) {
    try {
      return await spawnServer(
        folder,
        await freePort(options.port),
        binaries,
        account,
        options.durable ?? true,
      );
    } catch (error) {
      // Another program may take the port between the check and the start, and a killed server's helpers end a moment later.
      if (attempt === 4) throw error;
      await sleep(500);
    }
  }
}

async function spawnServer(
  folder: string,
  port: number,
  binaries: Binaries,
  account: Account,
  durable: boolean,
): Promise<RunningServer> {
  const logFile = `${folder}.log`;
  const log = openSync(logFile, "w");
  // Detached, because Ctrl-C reaches the whole process group and the server must outlive its clients.
  const child = spawn(binaries.postgres, ["-D", folder, ...settings(port, durable)], {
    ...account,
    cwd: os.tmpdir(),
    detached: true,
    windowsHide: true,
    stdio: ["ignore", log, log],
  });
  child.unref();
  let ended = false;
  child.on("error", () => {
    ended = true;
  });
  child.on("exit", () => {
    ended = true;
  });
  const limit = Date.now() + START_LIMIT_MS;
  while ((await probe(connectionUrl(folder, port, "postgres"))) !== "up") {
    if (ended || Date.now() > limit) {
      throw new Error(
        `PostgreSQL did not start. The end of ${logFile}:\n${readFileSync(logFile, "utf8").slice(-1500)}`,
      );
    }
    await sleep(40);
  }
  return { pid: child.pid!, port };
}

function settings(port: number, durable: boolean): string[] {
  const values: Record<string, string> = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    shared_buffers: `${bufferMegabytes()}MB`,
    timezone: "UTC",
    log_timezone: "UTC",
  };
  if (!durable) Object.assign(values, { fsync: "off", synchronous_commit: "off", full_page_writes: "off" });
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** A quarter of the memory, as PostgreSQL's manual advises, but never more than a demo deserves. */
function bufferMegabytes(): number {
  const quarter = Math.floor(os.totalmem() / 4 / 1024 / 1024);
  return Math.min(Math.max(quarter, 128), 1024);
}

async function ensureDatabase(url: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

/** SIGINT is PostgreSQL's fast shutdown: it ends its clients, writes everything and leaves. */
async function stopServer(pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, "SIGINT");
  if (!(await waitForExit(pid, STOP_LIMIT_MS))) throw new Error(`PostgreSQL (process ${pid}) did not stop.`);
}
