import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import pg from "pg";
import { withDatabase } from "./database-url";

/** The inside of adapter-pg's adapter that has to be repaired before migrations can run on it. */
interface AdapterInside extends SqlDriverAdapter {
  performIO(query: SqlQuery): Promise<{ fields?: { dataTypeID: number }[] }>;
  onError(error: unknown): never;
  underlyingDriver(): pg.Pool;
}

const CHAR_OID = 18;
const TEXT_OID = 25;

/**
 * A driver for the schema engine over adapter-pg, which by itself cannot migrate: it refuses PostgreSQL's
 * internal "char" type, cuts scripts at every semicolon, and opens the real database as the shadow database.
 */
export function migrationDriver(url: string) {
  const pools = new Set<pg.Pool>();
  const main = openPool(url, pools);
  const connect = async (pool: pg.Pool) =>
    repair((await new PrismaPg(pool).connect()) as unknown as AdapterInside);

  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => connect(main),
    async connectToShadowDb() {
      const database = `piecework_shadow_${randomUUID().replaceAll("-", "")}`;
      await main.query(`create database "${database}"`);
      const shadow = openPool(withDatabase(url, database), pools);
      const adapter = await connect(shadow);
      adapter.dispose = async () => {
        await shadow.end();
        pools.delete(shadow);
        await main.query(`drop database if exists "${database}" with (force)`);
      };
      return adapter;
    },
  };
  return { factory, close: () => Promise.all([...pools].map((pool) => pool.end())) };
}

function openPool(connectionString: string, pools: Set<pg.Pool>): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 1, allowExitOnIdle: true, idleTimeoutMillis: 500 });
  // A connection lost while idle shows in the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  pools.add(pool);
  return pool;
}

function repair(adapter: AdapterInside): SqlDriverAdapter {
  const charColumns = new WeakMap<SqlQuery, number[]>();
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);

  adapter.performIO = async (query) => {
    const result = await performIO(query);
    const columns = (result.fields ?? []).flatMap((field, index) =>
      field.dataTypeID === CHAR_OID ? index : [],
    );
    for (const index of columns) result.fields![index]!.dataTypeID = TEXT_OID;
    charColumns.set(query, columns);
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns.get(query) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  adapter.executeScript = async (script) => {
    await adapter
      .underlyingDriver()
      .query(script)
      .catch((error) => adapter.onError(error));
  };
  return adapter;
}
