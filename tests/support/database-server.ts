import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { startPostgres } from "@/lib/local/postgres/start";

declare module "vitest" {
  interface ProvidedContext {
    /** The server's own database, from which test databases are made. */
    adminUrl: string;
  }
}

interface Shared {
  users: number;
  server: Promise<{ adminUrl: string; end(): Promise<void> }>;
}

// Each project loads its own copy of this module, and all of them share one server.
const globals = globalThis as { pieceworkTestServer?: Shared };

/** Starts PostgreSQL with a migrated database named `template`, once for all projects of a run. */
export default async function setUp(project: TestProject) {
  globals.pieceworkTestServer ??= { users: 0, server: start() };
  const shared = globals.pieceworkTestServer;
  shared.users++;
  const { adminUrl, end } = await shared.server;
  project.provide("adminUrl", adminUrl);
  return async () => {
    if (--shared.users === 0) await end();
  };
}

async function start() {
  const folder = await mkdtemp(path.join(os.tmpdir(), "piecework-test-"));
  // PostgreSQL runs as another user when this is root, and must be able to enter.
  await chmod(folder, 0o755);
  const dir = path.join(folder, "pg");
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const postgres = await startPostgres({ dir, port, database: "template", durable: false });
  await migrate(postgres.url);
  return {
    adminUrl: postgres.url.replace(/\/template$/, "/postgres"),
    async end() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** In a process of its own, because the engine keeps its process alive for ten seconds. */
async function migrate(url: string): Promise<void> {
  const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const environment = { ...process.env, DATABASE_URL: url };
  await promisify(execFile)(process.execPath, [prisma, "migrate", "deploy"], { env: environment }).catch(
    (error) => {
      throw new Error(`The test database could not be migrated:\n${error.stdout}\n${error.stderr}`);
    },
  );
}
