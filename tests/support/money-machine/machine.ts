import { pool } from "@/lib/platform/db";
import { rows } from "../database";
import { createUsers } from "../factories";
import { heldBy } from "./model/withdrawals";
import { newWorld, type PlatformAccount, type World } from "./model/world";

/** Every balance that is not zero, by account, and every state, by id. */
export interface Books {
  balances: Record<string, bigint>;
  platform: Record<PlatformAccount, bigint>;
  states: Record<string, string>;
}

/** The real money machine, spoken to as the application's role, beside the model it must agree with. */
export class Machine {
  private constructor(
    readonly world: World,
    /** Two finance people. */
    readonly staff: string[],
    private readonly before: Record<PlatformAccount, bigint>,
  ) {}

  static async start(): Promise<Machine> {
    const people = await createUsers(6);
    const staff = await createUsers(2, { role: "FINANCE" });
    const world = newWorld(
      people.map(({ id }) => id),
      Date.parse("2026-01-01T00:00:00Z"),
    );
    return new Machine(
      world,
      staff.map(({ id }) => id),
      await platformBalances(),
    );
  }

  get now(): Date {
    return new Date(this.world.now);
  }

  /** The instant that many milliseconds later; earlier when negative. */
  in(ms: number): Date {
    return new Date(this.world.now + ms);
  }

  /** Calls an SQL function. A refusal is its answer: what is missing, or the code of the error. */
  async call<T>(name: string, ...values: unknown[]): Promise<T | string | bigint> {
    const marks = values.map((_, n) => `$${n + 1}`).join(", ");
    try {
      const { rows: found } = await pool.query<{ answer: T }>(`select ${name}(${marks}) as answer`, values);
      return found[0]?.answer as T;
    } catch (error) {
      const { code, detail } = error as { code?: string; detail?: string };
      if (code === "PW402" && detail) return BigInt(detail);
      if (code?.startsWith("PW")) return code;
      throw error;
    }
  }

  /** The same for one that answers with an amount. */
  async amount(name: string, ...values: unknown[]): Promise<bigint | string | null> {
    const answer = await this.call<string | null>(name, ...values);
    return typeof answer === "string" && /^\d+$/.test(answer) ? BigInt(answer) : answer;
  }

  /** Runs a statement that the application is allowed. Returns how many rows it changed. */
  async run(sql: string, ...values: unknown[]): Promise<number> {
    return (await pool.query(sql, values)).rowCount ?? 0;
  }

  /** What PostgreSQL says. */
  async actual(): Promise<Books> {
    const expected = this.expected();
    const { people, jobs, withdrawals, vouchers, runs } = this.world;
    const owners = [...people, ...jobs, ...withdrawals, ...vouchers].map(({ id }) => id);
    const balances = await rows<{ account: string; balance: string }>(
      `select kind || ' ' || owner_id as account, balance_micros as balance from ledger_account
       where owner_id = any ($1) and balance_micros <> 0`,
      [owners],
    );
    const states = await rows<{ id: string; state: string }>(
      `select * from (
         select id, status::text as state from job union all select id, status::text from submission
         union all select id, status::text from refund union all select id, status::text from dispute
         union all select id, status::text from withdrawal union all select id, status::text from voucher
         union all select id, status::text from adjustment
         union all select run_id || ' ' || withdrawal_id, state::text from payout_item where run_id = any ($2)) x
       where id = any ($1)`,
      [Object.keys(expected.states), runs.map(({ id }) => id)],
    );
    const now = await platformBalances();
    return {
      balances: Object.fromEntries(balances.map(({ account, balance }) => [account, BigInt(balance)])),
      platform: mapped(now, (account) => now[account] - this.before[account]),
      states: Object.fromEntries(states.map(({ id, state }) => [id, state])),
    };
  }

  /** What the model says. */
  expected(): Books {
    const { people, jobs, tasks, deposits, withdrawals, runs, vouchers, adjustments, platform } = this.world;
    const balances = [
      ...people.flatMap(({ id, wallet, earned, owes }): [string, bigint][] => [
        [`WALLET ${id}`, wallet],
        [`EARNED ${id}`, earned],
        [`DEBT ${id}`, -owes],
      ]),
      ...jobs.map(({ id, escrow }): [string, bigint] => [`ESCROW ${id}`, escrow]),
      ...withdrawals.map((one): [string, bigint] => [`IN_TRANSIT ${one.id}`, heldBy(one)]),
      ...vouchers.map(({ id, status, amount }): [string, bigint] => [
        `VOUCHER ${id}`,
        status === "ACTIVE" ? amount : 0n,
      ]),
    ].filter(([, balance]) => balance !== 0n);
    const withStates = [
      ...jobs,
      ...tasks,
      ...deposits.flatMap(({ refunds, claims }) => [...refunds, ...claims]),
      ...withdrawals,
      ...vouchers,
      ...adjustments,
    ];
    const items = runs.flatMap((run) =>
      run.items.map(({ withdrawal, state }) => [`${run.id} ${withdrawal.id}`, state]),
    );
    return {
      balances: Object.fromEntries(balances),
      platform,
      states: Object.fromEntries([...withStates.map(({ id, status }) => [id, status]), ...items]),
    };
  }
}

const mapped = <K extends string, V>(record: Record<K, unknown>, value: (key: K) => V) =>
  Object.fromEntries(Object.keys(record).map((key) => [key, value(key as K)])) as Record<K, V>;

async function platformBalances(): Promise<Record<PlatformAccount, bigint>> {
  const found = await rows<{ account: PlatformAccount; balance: string }>(
    `select case kind when 'CLEARING' then owner_id else kind::text end as account, sum(balance_micros) as balance
     from ledger_account where kind in ('FEES', 'PROMOTIONS', 'GOODWILL', 'LOSS', 'CLEARING') group by 1`,
  );
  const balances = new Map(found.map(({ account, balance }) => [account, BigInt(balance)]));
  return mapped(newWorld([], 0).platform, (account) => balances.get(account) ?? 0n);
}
