import type { Micros } from "@/lib/core/money";
import { activeHolds } from "@/lib/holds/queries";
import { agedUntil } from "@/lib/ledger/aged";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { successRate } from "@/lib/reputation/success-rate";
import { hasSecondFactor } from "@/lib/second-factor/queries";
import type { Settings } from "@/lib/settings/definitions";
import { settingsInForce } from "@/lib/settings/read";
import { identityTier, requiredTier } from "@/lib/verification/tier";
import { wholeCents } from "./fees";
import type { Gate, ReadinessFacts } from "./gate";
import { gatesOf } from "./gates";
import { methodsOf, type OwnMethod } from "./methods";
import { underWay } from "./states";

/** How ready a person is to withdraw. */
export interface Readiness {
  gates: Gate[];
  /** Whether every gate is met. */
  ready: boolean;
  /** What may leave now, in whole cents. */
  withdrawableMicros: Micros;
  facts: ReadinessFacts;
  methods: OwnMethod[];
}

/** Every gate before a withdrawal, as it stands for a person at this moment; identity is asked for the smallest one. */
export async function readinessOf(userId: string, client: Tx = db): Promise<Readiness> {
  const settings = await settingsInForce(client);
  const smallest = { withdrawMicros: settings["withdrawals.minMicros"] };
  // One after another, since a transaction has one connection.
  const books = await readBooks(userId, settings, client);
  const methods = await methodsOf(userId, client);
  const usable = methods.filter(({ confirmedAt }) => confirmedAt).map(({ usableFrom }) => usableFrom);
  const facts: ReadinessFacts = {
    at: now(),
    ...books,
    enoughAt: await enoughAt(userId, settings, books, client),
    success: await successRate(userId, client),
    tier: await identityTier(userId, client),
    tierNeeded: await requiredTier(userId, smallest, client),
    secondFactor: await hasSecondFactor(userId, client),
    hasMethod: methods.length > 0,
    methodUsableFrom: earliest(usable),
    holds: await activeHolds(userId, client),
    open: await client.withdrawal.findFirst({
      where: { userId, status: { in: [...underWay] } },
      select: { id: true, amountMicros: true },
    }),
  };
  const gates = gatesOf(facts, settings);
  const ready = gates.every(({ state }) => state === "MET");
  return { gates, ready, withdrawableMicros: wholeCents(books.withdrawableMicros), facts, methods };
}

const earliest = (instants: Date[]) =>
  instants.reduce<Date | null>((first, one) => (first && first < one ? first : one), null);

type Books = Pick<
  ReadinessFacts,
  "withdrawableMicros" | "earnedMicros" | "debtMicros" | "firstEarnedAt" | "pausedUntil"
>;

async function readBooks(userId: string, settings: Settings, client: Tx): Promise<Books> {
  const at = now();
  const { pay, rewards } = agedUntil(settings, at);
  const [books] = await client.$queryRaw<[Books]>`
    select earned_withdrawable(${userId}, ${pay}, ${rewards}) as "withdrawableMicros",
      coalesce(sum(balance_micros) filter (where kind = 'EARNED'), 0)::bigint as "earnedMicros",
      coalesce(-sum(balance_micros) filter (where kind = 'DEBT'), 0)::bigint as "debtMicros",
      payouts_paused_until(${userId}, ${at}) as "pausedUntil",
      (select t.created_at from ledger_account a
        join ledger_entry e on e.account_id = a.id join ledger_transaction t on t.id = e.transaction_id
        where a.kind = 'EARNED' and a.owner_id = ${userId} order by e.id limit 1) as "firstEarnedAt"
    from ledger_account where kind in ('EARNED', 'DEBT') and owner_id = ${userId}`;
  return books;
}

/** When, if nothing else happens, enough of Earned is old enough; null when it is now, or never will be. */
async function enoughAt(
  userId: string,
  settings: Settings,
  { earnedMicros, withdrawableMicros }: Books,
  client: Tx,
): Promise<Date | null> {
  const min = settings["withdrawals.minMicros"];
  if (withdrawableMicros >= min || earnedMicros < min) return null;
  const { pay, rewards } = agedUntil(settings, now());
  const [found] = await client.$queryRaw<{ freeAt: Date }[]>`
    with young as (
      select e.amount_micros, case t.kind when 'SATISFIED' then t.created_at + ${`${settings["withdrawals.agedHours"]}h`}::interval
        else t.created_at + ${`${settings["withdrawals.rewardDays"]}d`}::interval end as free_at
      from ledger_account a join ledger_entry e on e.account_id = a.id join ledger_transaction t on t.id = e.transaction_id
      where a.kind = 'EARNED' and a.owner_id = ${userId}
        and (t.kind = 'SATISFIED' and t.created_at > ${pay}::timestamptz
          or t.kind in ('REFERRAL_REWARD', 'LEVEL_BONUS') and t.created_at > ${rewards}::timestamptz))
    select free_at as "freeAt" from (
      select free_at, sum(amount_micros) over () - sum(amount_micros) over (order by free_at) as still_young from young) x
    where ${earnedMicros}::bigint - still_young >= ${min}::bigint order by free_at limit 1`;
  return found?.freeAt ?? null;
}
