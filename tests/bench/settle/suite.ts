import pg from "pg";
import { assertInvariants } from "@/lib/ledger/invariants";
import { disconnect } from "@/lib/platform/db";
import { startCluster } from "../harness/cluster";
import type { Row } from "../harness/compare";
import { openLoad } from "../harness/load";
import { bulk, curve, hot, single } from "./cases";
import { createData } from "./data";
import { APP_SESSION } from "./operations";
import { FULL, QUICK } from "./sizes";

const cases = { single, hot, bulk, curve };
export const settleCases = Object.keys(cases);

/** Rates submissions Satisfied in every way the product does, against its peers, and checks the books afterwards. */
export async function settle(options: { rounds: number; quick: boolean; only: string[] }): Promise<Row[]> {
  const sizes = options.quick ? QUICK : FULL;
  const cluster = await startCluster();
  try {
    const url = await cluster.createDatabase("settle");
    process.env.DATABASE_URL = url;
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    const [product, peers, alone] = await Promise.all([
      openLoad(url, APP_SESSION),
      openLoad(url),
      openLoad(url, APP_SESSION, 1),
    ]);
    const data = createData(owner);
    await data.addWorkers(sizes.workers);
    console.log(`${cluster.settings}; ${options.rounds} rounds`);
    const bench = { sizes, rounds: options.rounds, server: cluster.pid, data, owner, product, peers, alone };
    const rows: Row[] = [];
    for (const [name, run] of Object.entries(cases)) {
      if (options.only.length === 0 || options.only.includes(name)) rows.push(...(await run(bench)));
    }
    await assertInvariants();
    console.log("\nEvery invariant of the ledger holds.");
    await Promise.all([product.close(), peers.close(), alone.close(), owner.end(), disconnect()]);
    return rows;
  } catch (error) {
    // Said before the server stops: the connections it cuts then end this process.
    console.error(error);
    throw error;
  } finally {
    await cluster.stop();
  }
}
