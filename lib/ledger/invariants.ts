import { db } from "@/lib/platform/db";

/** One thing that must always be true of the books. */
export interface Invariant {
  name: string;
  /** How many rows violate it; 0 is well. */
  broken: bigint;
  /** One of them, to start looking. */
  example: string | null;
}

/** Checks every invariant of the ledger against all rows. */
export async function invariants(): Promise<Invariant[]> {
  return db.$queryRaw<
    Invariant[]
  >`select name, broken, case when broken > 0 then example end as example from invariants()`;
}

/** @throws Error naming each broken invariant. */
export async function assertInvariants(): Promise<void> {
  const broken = (await invariants()).filter((invariant) => invariant.broken > 0n);
  if (broken.length === 0) return;
  const list = broken.map(
    ({ name, broken: rows, example }) => `${name} (${rows} broken, for example ${example})`,
  );
  throw new Error(`the ledger is broken: ${list.join("; ")}`);
}
