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

/** Runs `work` in a transaction that has the time to read the whole ledger. */
export function withTimeForTheLedger<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(
    async (tx) => {
      await tx.$executeRaw`select set_config('statement_timeout', ${`${CHECK_MINUTES}min`}, true)`;
      return work(tx);
    },
    { timeoutMs: CHECK_MINUTES * MINUTE_MS },
  );
}

/** Refuses to go on when the books are wrong. @throws Error naming each broken invariant */
export async function assertInvariants(): Promise<void> {
  const broken = brokenOf(await withTimeForTheLedger((tx) => invariants(tx)));
  if (broken.length > 0) throw new Error(`the ledger is broken: ${inWords(broken)}`);
}

export const brokenOf = (found: Invariant[]) => found.filter((invariant) => invariant.broken > 0n);

/** Each of them with how often it is broken and where, for logs and mails to the staff. */
export function inWords(broken: Invariant[]): string {
  return broken
    .map(({ name, broken: rows, example }) => `${name} (${rows} broken, for example ${example})`)
    .join("; ");
}
