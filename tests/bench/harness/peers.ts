import { readFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";

/** Creates a peer from `peers/<file>.sql` in a schema of its own, with `:name` in the file replaced by a value. */
export async function createPeer(
  owner: pg.Client,
  schema: string,
  file: string,
  values: Record<string, string | number> = {},
): Promise<void> {
  const text = readFileSync(path.resolve(import.meta.dirname, "../peers", `${file}.sql`), "utf8");
  const script = Object.entries(values).reduce(
    (sql, [name, value]) => sql.replaceAll(`:${name}`, String(value)),
    text,
  );
  await owner.query(`create schema ${schema}; set search_path = ${schema}, public`);
  await owner.query(script);
  await owner.query("reset search_path");
}
