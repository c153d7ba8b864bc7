import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Client, PoolClient } from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { HOUR_MS, later, MINUTE_MS } from "@/lib/core/time";
import { setClock } from "@/lib/platform/clock";
import { ownerPool, rows } from "../support/database";
import { approvedRun, askProviders, financePerson, goThrough, manyRequested } from "../support/payouts";
import { startPayPal, type TestPayPal } from "../support/paypal";

const WITHDRAWALS = 500;
const AHEAD_MS = 3 * MINUTE_MS;
const SCRIPT = path.join(import.meta.dirname, "contestants/pay-out.ts");

let paypal: TestPayPal;
let listener: PoolClient;

/** What a process can be killed at: every step a run takes in the database, told the moment it is committed. */
const BOUNDARIES = ["started", "claimed", "SENDING", "SENT", "UNKNOWN", "PAID", "finished"] as const;

beforeAll(async () => {
  paypal = await startPayPal();
  const pool = ownerPool();
  await pool.query(`
    create function tell_step() returns trigger language plpgsql as $$
    begin
      perform pg_notify('payout_step', coalesce(tg_argv[0], to_jsonb(new) ->> 'state',
        case to_jsonb(new) ->> 'status' when 'RUNNING' then 'started' else 'finished' end));
      return null;
    end $$;
    create trigger tell_item after update of state on payout_item for each row execute function tell_step();
    create trigger tell_claim after update of status on withdrawal for each row when (new.status = 'PROCESSING') execute function tell_step('claimed');
    create trigger tell_run after update of status on payout_run for each row execute function tell_step()`);
  listener = await pool.connect();
  await listener.query("listen payout_step");
});

afterAll(async () => {
  listener.release(true);
  await paypal.stop();
});
afterEach(() => setClock());

/** Starts a worker and kills it when `boundary` has been reached `times` times. True when it came to its end instead. */
async function workUntil(runId: string, restart: number, boundary: string, times: number): Promise<boolean> {
  const child = spawn(process.execPath, ["--import", "tsx", SCRIPT], {
    env: { ...process.env, ...paypal.environment, RUN_ID: runId, AHEAD_MS: String(restart * AHEAD_MS) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  let left = times;
  const count = ({ payload }: { payload?: string }) => {
    if (payload === boundary && --left === 0) child.kill("SIGKILL");
  };
  (listener as unknown as Client).on("notification", count);
  const [, signal] = (await once(child, "exit")) as [number | null, string | null];
  (listener as unknown as Client).off("notification", count);
  return signal === null;
}

test(`a run of ${WITHDRAWALS}, killed at every step again and again, pays everybody once`, async () => {
  const finance = [await financePerson(), await financePerson()];
  const requests = await manyRequested(WITHDRAWALS);
  await paypal.control("funds", { cents: 100_000_000 });
  const runId = await approvedRun(finance, requests);

  const kills: [(typeof BOUNDARIES)[number], number][] = [
    ["started", 1],
    ["claimed", 3],
    ["SENDING", 1],
    ["SENT", 1],
    ["SENDING", 30],
    ["SENT", 40],
    ["claimed", 150],
    ["SENDING", 25],
    ["SENT", 60],
    ["UNKNOWN", 1],
    ["SENDING", 70],
    ["SENT", 50],
    ["finished", 1],
  ];
  let restart = 0;
  let over = false;
  for (const [boundary, times] of kills) {
    if (over) break;
    over = await workUntil(runId, restart++, boundary, times);
  }
  expect(restart).toBeGreaterThan(8);
  while (!over) over = await workUntil(runId, restart++, "never", 1);

  setClock({ now: () => later(new Date(), restart * AHEAD_MS + HOUR_MS) });
  await goThrough(runId);
  await askProviders();
  setClock({ now: () => later(new Date(), restart * AHEAD_MS + 3 * HOUR_MS) });
  await askProviders();

  const keys = (await paypal.payments()).map(({ key }) => key);
  expect(keys).toHaveLength(WITHDRAWALS);
  expect(new Set(keys)).toEqual(new Set(requests.map(({ id }) => id)));
  const ends = await rows(
    "select w.status, i.state, count(*)::int from withdrawal w join payout_item i on i.withdrawal_id = w.id group by 1, 2",
  );
  expect(ends).toEqual([{ status: "COMPLETED", state: "PAID", count: WITHDRAWALS }]);
  expect(await rows("select status from payout_run")).toEqual([{ status: "FINISHED" }]);
  const posted = await rows("select from ledger_transaction where kind = 'WITHDRAWAL_COMPLETED'");
  expect(posted).toHaveLength(WITHDRAWALS);
}, 400_000);
