import pg from "pg";

let pool: pg.Pool | undefined;

/** The test's database as its owner, who may look at and prepare what the product's own role may not. */
export function ownerPool(): pg.Pool {
  if (!pool) {
    pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
    pool.on("error", () => undefined);
  }
  return pool;
}

/** Ends its connections, if there are any. Every test file does so by itself. */
export async function closeOwnerPool(): Promise<void> {
  await pool?.end();
}

/** All rows of a query run as the database's owner. */
export async function rows<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await ownerPool().query<Row>(sql, values)).rows;
}
