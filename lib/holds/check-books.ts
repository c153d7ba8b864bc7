import { actorName, record } from "@/lib/audit/record";
import { type Actor, isFinance, systemActor } from "@/lib/core/actor";
import { assertStaff } from "@/lib/core/errors";
import { lastCheck, lockChecks, storeCheck } from "@/lib/ledger/checks";
import { brokenOf, type Invariant, invariants, inWords, withTimeForTheLedger } from "@/lib/ledger/invariants";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { mailBrokenBooks } from "./books-mail";
import { beginStop, endStop } from "./payout-stops";

/** Whoever asks for a check, the stop is the product's own: it ends by itself when the books are right again. */
const checker = systemActor("check-invariants");

const BROKEN_BOOKS =
  "A check of our books found something that does not add up, so nothing is paid out until it is cleared up. Your money is safe.";

/**
 * Checks everything that must be true of the books and keeps the result. Broken books stop payouts at once and tell
 * finance; books that are right again end that stop, and no other.
 * @returns how many invariants are broken
 * @throws AppError NOT_FOUND for others than finance, CONFLICT while another check runs
 */
export async function checkBooks(actor: Actor): Promise<number> {
  assertStaff(actor.kind === "system" || isFinance(actor));
  const broken = await withTimeForTheLedger(async (tx) => {
    await lockChecks(tx);
    const before = await lastCheck(tx);
    const found = await invariants(tx);
    await storeCheck(tx, { found, at: now(), by: actorName(actor) });
    return act(tx, brokenOf(found), before?.broken ?? 0);
  });
  if (broken.length > 0) log.error({ broken: inWords(broken) }, "the books are broken, payouts are stopped");
  return broken.length;
}

async function act(tx: Tx, broken: Invariant[], brokenBefore: number): Promise<Invariant[]> {
  if (broken.length === 0) {
    await endStop(tx, checker, { onlyOwn: true });
    return broken;
  }
  await beginStop(tx, checker, BROKEN_BOOKS);
  if (brokenBefore === 0) {
    await record(tx, checker, "books.broken", "ledger", { reason: inWords(broken) });
    await mailBrokenBooks(tx, broken);
  }
  return broken;
}
