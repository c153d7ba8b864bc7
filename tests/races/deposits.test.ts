import { afterAll, beforeAll, expect, test } from "vitest";
import { POST } from "@/app/api/stripe/webhook/route";
import type { UserActor } from "@/lib/core/actor";
import { createDeposit } from "@/lib/deposits/create";
import { fulfil } from "@/lib/deposits/fulfil";
import { reconcileRecentSessions } from "@/lib/deposits/reconcile";
import { balancesOf } from "@/lib/ledger/queries";
import { rows } from "../support/database";
import { createDepositor } from "../support/deposits";
import { startStripe, type TestStripe } from "../support/stripe";

const DEPOSITS = 20;
const CALLS = 10;

let stripe: TestStripe;

beforeAll(async () => {
  stripe = await startStripe(POST);
});
afterAll(() => stripe.stop());

test(`${DEPOSITS} deposits, each fulfilled ${CALLS} times at once beside the reconciliation, are credited once`, async () => {
  const actors = await Promise.all(Array.from({ length: DEPOSITS }, createDepositor));
  await stripe.control("controls", { hold: true });
  const sessions = await Promise.all(actors.map(begin));
  await Promise.all(sessions.map((session) => stripe.control("pay", { session })));

  const calls = sessions.flatMap((session) => Array.from({ length: CALLS }, () => fulfil(session)));
  await Promise.all([...calls, reconcileRecentSessions(), reconcileRecentSessions()]);
  await stripe.control("release", { order: "reverse" });

  for (const { id } of actors) expect((await balancesOf(id)).walletMicros).toBe(10_000_000n);
  expect(await rows("select distinct status::text from deposit")).toEqual([{ status: "SUCCEEDED" }]);
  const postings = await rows("select 1 from ledger_transaction where kind = 'DEPOSIT'");
  expect(postings).toHaveLength(DEPOSITS);
});

async function begin(actor: UserActor): Promise<string> {
  const { id } = await createDeposit(actor, { amount: "10", returnTo: "/wallet" });
  const [deposit] = await rows<{ stripe_session_id: string }>(
    "select stripe_session_id from deposit where id = $1",
    [id],
  );
  return deposit?.stripe_session_id ?? "";
}
