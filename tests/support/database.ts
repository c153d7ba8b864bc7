import pg from "pg";
import { afterAll } from "vitest";

let pool: pg.Pool | undefined;

/**
 * This test file's database as its owner, who may look at and prepare what the product's own role may not. Closed by itself.
 */
export function ownerPool(): pg.Pool {
  if (!pool) {
    pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
    pool.on("error", () => undefined);
  }
  return pool;
}

afterAll(() => pool?.end());

/** All rows of a query run as the database's owner. */
export async function rows<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await ownerPool().query<Row>(sql, values)).rows;
}
