import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Postgres, startPostgres } from "@/lib/local/postgres/start";
import { isAlive, waitForExit } from "@/lib/local/processes";

let home: string;
let dir: string;
const started: Postgres[] = [];
const port = 41_000 + Math.floor(Math.random() * 5_000);

beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), "piecework-pg-"));
  chmodSync(home, 0o755);
  dir = path.join(home, "pg");
});

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  rmSync(home, { recursive: true, force: true });
});

async function start(options: { adopt?: boolean; durable?: boolean } = {}): Promise<Postgres> {
  const server = await startPostgres({ dir, port, durable: false, ...options });
  started.push(server);
  return server;
}

async function query(server: Postgres, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test("a first start creates a UTF-8 database, and a second start keeps its data", async () => {
  const first = await start();
  expect(await query(first, "show server_encoding")).toEqual([{ server_encoding: "UTF8" }]);
  await query(first, "create table kept (id int)");
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);

  const second = await start();
  expect(second.reused).toBe(false);
  expect(await query(second, "select count(*)::int as n from kept")).toEqual([{ n: 0 }]);
});

test("two first starts at once end with one server", async () => {
  const script = path.join(import.meta.dirname, "start-once.ts");
  const run = () =>
    new Promise<{ pid: number; url: string; reused: boolean }>((resolve, reject) => {
      const child = spawn(process.execPath, ["--import", "tsx", script, dir, String(port)], {
        stdio: "pipe",
      });
      let out = "";
      let err = "";
      child.stdout.on("data", (chunk) => {
        out += chunk;
      });
      child.stderr.on("data", (chunk) => {
        err += chunk;
      });
      child.on("exit", (code) => (code === 0 ? resolve(JSON.parse(out)) : reject(new Error(err))));
    });
  const servers = await Promise.all([run(), run(), run()]);
  await start({ adopt: true });
  expect(new Set(servers.map((server) => server.url)).size).toBe(1);
  expect(servers.filter((server) => !server.reused)).toHaveLength(1);
});

test("a server left behind by a killed start is joined, and stopped by who adopts it", async () => {
  const orphan = await start();
  const next = await start({ adopt: true });
  expect(next).toMatchObject({ reused: true, pid: orphan.pid });
  await next.stop();
  expect(isAlive(orphan.pid)).toBe(false);
});

test("a killed server recovers with what was committed", async () => {
  const first = await start({ durable: true });
  await query(first, "create table kept as select 1 as id");
  process.kill(first.pid, "SIGKILL");
  await waitForExit(first.pid, 5_000);
  const second = await start();
  expect(await query(second, "select id from kept")).toEqual([{ id: 1 }]);
});

test("a pid file whose number now belongs to another program does not stop the start", async () => {
  const first = await start();
  const pidFile = path.join(dir, "postmaster.pid");
  const lines = readFileSync(pidFile, "utf8").split("\n");
  await first.stop();
  expect(existsSync(pidFile)).toBe(false);
  writeFileSync(pidFile, [process.pid, ...lines.slice(1)].join("\n"));
  const second = await start();
  expect(second.reused).toBe(false);
});

test("a first start that was interrupted is begun again", async () => {
  const first = await start();
  await first.stop();
  // The password is written last: without it the folder was never finished.
  rmSync(path.join(dir, "piecework.password"));
  expect((await start()).reused).toBe(false);
});

test("a taken port leads to the next free one", async () => {
  const other = net.createServer().listen(port, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const server = await start();
  other.close();
  expect(server.port).toBeGreaterThan(port);
});
