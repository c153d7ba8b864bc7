import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { POST } from "@/app/api/stripe/webhook/route";
import { reconcileStripe } from "@/inngest/functions/reconciliation/reconcile-stripe";
import { HOUR_MS, later, MINUTE_MS } from "@/lib/core/time";
import { createDeposit } from "@/lib/deposits/create";
import { balancesOf } from "@/lib/ledger/queries";
import { setClock } from "@/lib/platform/clock";
import { rows } from "../../support/database";
import { createDepositor } from "../../support/deposits";
import { driveFunction } from "../../support/drive-function";
import type { TestUser } from "../../support/factories";
import { startStripe, type TestStripe } from "../../support/stripe";

let stripe: TestStripe;
let actor: TestUser;

beforeAll(async () => {
  stripe = await startStripe(POST);
  // No webhook ever arrives here: everything this test sees was found by looking.
  await stripe.control("controls", { drop: 10_000 });
});
afterAll(() => stripe.stop());

beforeEach(async () => {
  setClock();
  actor = await createDepositor();
});

async function begin(): Promise<{ id: string; session: string }> {
  const { id } = await createDeposit(actor, { amount: "20", returnTo: "/wallet" });
  const [row] = await rows<{ session: string }>(
    "select stripe_session_id as session from deposit where id = $1",
    [id],
  );
  return { id, session: row?.session ?? "" };
}

async function statusOf(id: string): Promise<string | undefined> {
  const [row] = await rows<{ status: string }>("select status from deposit where id = $1", [id]);
  return row?.status;
}

function moveClock(ms: number): void {
  const then = later(new Date(), ms);
  setClock({ now: () => then });
}

test("a paid deposit whose webhook was lost is credited, once, by the next run", async () => {
  const { id, session } = await begin();
  await stripe.control("pay", { session });
  moveClock(10 * MINUTE_MS);
  await driveFunction({ run: reconcileStripe });
  await driveFunction({ run: reconcileStripe });
  expect(await statusOf(id)).toBe("SUCCEEDED");
  expect((await balancesOf(actor.id)).walletMicros).toBe(20_000_000n);
  const runs = await rows("select outcome::text, credited_deposits from stripe_reconciliation order by id");
  expect(runs.map(({ outcome }) => outcome)).toEqual(["BALANCED", "BALANCED"]);
  expect(await rows("select 1 from function_heartbeat where name = 'reconcile-stripe'")).toHaveLength(1);
});

test("a bank payment is followed until it ends", async () => {
  const { id, session } = await begin();
  await stripe.control("pay", { session, choice: "bank" });
  moveClock(10 * MINUTE_MS);
  await driveFunction({ run: reconcileStripe });
  expect(await statusOf(id)).toBe("PROCESSING");
  await stripe.control("bank", { session, outcome: "failed" });
  await driveFunction({ run: reconcileStripe });
  expect(await statusOf(id)).toBe("FAILED");
});

test("a deposit whose pay page never opened expires", async () => {
  const { id } = await begin();
  await rows("update deposit set stripe_session_id = null where id = $1", [id]);
  moveClock(HOUR_MS / 2);
  await driveFunction({ run: reconcileStripe });
  expect(await statusOf(id)).toBe("CREATED");
  moveClock(2 * HOUR_MS);
  await driveFunction({ run: reconcileStripe });
  expect(await statusOf(id)).toBe("EXPIRED");
});

test("a deposit Stripe knows nothing of does not keep the others waiting", async () => {
  const lost = await begin();
  await rows("update deposit set stripe_session_id = 'cs_test_unknown' where id = $1", [lost.id]);
  const { id, session } = await begin();
  await stripe.control("pay", { session });
  moveClock(10 * MINUTE_MS);
  await driveFunction({ run: reconcileStripe });
  expect(await statusOf(id)).toBe("SUCCEEDED");
  await rows("update deposit set status = 'EXPIRED' where id = $1", [lost.id]);
});
