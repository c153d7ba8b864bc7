import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { startPostgres } from "@/lib/local/postgres/start";

const MIGRATIONS = path.resolve(import.meta.dirname, "../../../prisma/migrations");

/** A PostgreSQL server of its own for one run, thrown away afterwards. */
export interface Cluster {
  /** The postmaster, whose children do the work. */
  pid: number;
  /** What the server says it is, for the report. */
  settings: string;
  /** Makes a database with the product's own migrations; returns its owner's connection string. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the embedded PostgreSQL in a temporary folder with everything on that keeps data safe. */
export async function startCluster(): Promise<Cluster> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "piecework-bench-"));
  // PostgreSQL runs as another user when this is root, and must be able to enter.
  await chmod(folder, 0o755);
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const server = await startPostgres({ dir: path.join(folder, "pg"), port, database: "postgres" });
  const admin = new pg.Pool({ connectionString: server.url, max: 1 });
  // Checkpoints at the pace of a server that is in use, so that none of them falls on one contender alone.
  await admin.query("alter system set max_wal_size = '8GB'");
  await admin.query("alter system set checkpoint_timeout = '30min'");
  await admin.query("select pg_reload_conf()");
  // The server does not belong to this process's group, so Ctrl-C would leave it running.
  process.once("SIGINT", () => {
    server.stop().finally(() => process.exit(130));
  });
  return {
    pid: server.pid,
    settings: await describe(admin),
    async createDatabase(name) {
      await admin.query(`create database ${name}`);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      await migrate(url.href);
      return url.href;
    },
    async stop() {
      await admin.end();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function describe(admin: pg.Pool): Promise<string> {
  const { rows } = await admin.query<{ text: string }>(
    `select 'PostgreSQL ' || split_part(version(), ' ', 2) || ', shared_buffers ' || current_setting('shared_buffers')
      || ', fsync ' || current_setting('fsync') as text`,
  );
  return rows[0]!.text;
}

/** The migrations as plain SQL, in order, which is what `prisma migrate deploy` does and takes a tenth of the time. */
async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const entries = await readdir(MIGRATIONS, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    for (const name of names.sort()) {
      await client.query(await readFile(path.join(MIGRATIONS, name, "migration.sql"), "utf8"));
    }
  } finally {
    await client.end();
  }
}
