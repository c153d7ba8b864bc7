import "./environment";
import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, afterEach, expect, inject } from "vitest";
import { closeOwnerPool } from "./database";

const adminUrl = inject("adminUrl");
const database = `test_${randomBytes(6).toString("hex")}`;
const url = adminUrl.replace(/\/postgres$/, `/${database}`);

await onServer(`create database ${database} template template`);
// Set before the test file loads its modules; the product opens its pool at first use.
process.env.DATABASE_URL = url;

const owner = new pg.Pool({ connectionString: url, max: 1 });
owner.on("error", () => undefined);

// Whatever a test did, the books must still be right.
afterEach(async () => {
  const { rows } = await owner.query("select name, broken, example from invariants() where broken <> 0");
  expect(rows, "the books after this test").toEqual([]);
});

afterAll(async () => {
  await closeProduct();
  await Promise.all([owner.end(), closeOwnerPool()]);
  await onServer(`drop database if exists ${database} with (force)`);
});

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Ends the product's pool, if the test made it open one. */
async function closeProduct(): Promise<void> {
  const { pieceworkDatabase } = globalThis as {
    pieceworkDatabase?: { pool: pg.Pool; prisma: { $disconnect(): Promise<void> } };
  };
  await pieceworkDatabase?.prisma.$disconnect();
  await pieceworkDatabase?.pool.end();
}
