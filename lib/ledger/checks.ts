import { z } from "zod";
import { conflict } from "@/lib/core/errors";
import { db, type Tx } from "@/lib/platform/db";
import { brokenOf, type Invariant } from "./invariants";

/** A check of the books as it was stored. */
export interface BooksCheck {
  checkedAt: Date;
  invariants: Invariant[];
  /** How many of the invariants were broken. */
  broken: number;
}

const storedResults = z.array(
  z.object({
    name: z.string(),
    broken: z.string().regex(/^\d+$/).transform(BigInt),
    example: z.string().nullable(),
  }),
);

/**
 * Lets one look at the books at a time, until the caller's transaction ends: an older look must not end the stop of
 * payouts that a newer one began. @throws AppError CONFLICT while another runs
 */
export async function lockChecks(tx: Tx): Promise<void> {
  const [row] = await tx.$queryRaw<[{ free: boolean }]>`
    select pg_try_advisory_xact_lock(hashtext('check-invariants')) as free`;
  if (!row.free) throw conflict("A check of the books runs at this moment. Try again in a minute.");
}

/** Keeps the result of a check, in the caller's transaction. */
export async function storeCheck(
  tx: Tx,
  { found, at, by }: { found: Invariant[]; at: Date; by: string },
): Promise<void> {
  const results = found.map(({ broken, ...rest }) => ({ ...rest, broken: String(broken) }));
  await tx.$executeRaw`
    insert into invariant_check (checked_at, checked_by, broken, results)
    values (${at}::timestamptz, ${by}, ${brokenOf(found).length}, ${JSON.stringify(results)}::jsonb)`;
}

/** The last check of the books; null before the first. */
export async function lastCheck(client: Tx = db): Promise<BooksCheck | null> {
  const check = await client.invariantCheck.findFirst({ orderBy: { id: "desc" } });
  if (!check) return null;
  const { checkedAt, broken, results } = check;
  return { checkedAt, broken, invariants: storedResults.parse(results) };
}
