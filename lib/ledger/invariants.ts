import { MINUTE_MS } from "@/lib/core/time";
import { db, type Tx, transaction } from "@/lib/platform/db";

/** One thing that must always be true of the books. */
export interface Invariant {
  name: string;
  /** How many rows violate it; 0 is well. */
  broken: bigint;
  /** One of them, to start looking. */
  example: string | null;
}

/** Checks every invariant of the ledger against all rows. */
export async function invariants(client: Tx = db): Promise<Invariant[]> {
  return client.$queryRaw<
    Invariant[]
  >`select name, broken, case when broken > 0 then example end as example from invariants()`;
}

/** The whole ledger takes longer to read than any request may wait. */
const CHECK_MINUTES = 10;

/** The same for the hourly check, with the time it needs. @throws Error naming each broken invariant */
export async function assertInvariants(): Promise<void> {
  const found = await transaction(
    async (tx) => {
      await tx.$executeRaw`select set_config('statement_timeout', ${`${CHECK_MINUTES}min`}, true)`;
      return invariants(tx);
    },
    { timeoutMs: CHECK_MINUTES * MINUTE_MS },
  );
  const broken = found.filter((invariant) => invariant.broken > 0n);
  if (broken.length === 0) return;
  const list = broken.map(
    ({ name, broken: rows, example }) => `${name} (${rows} broken, for example ${example})`,
  );
  throw new Error(`the ledger is broken: ${list.join("; ")}`);
}
