import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/api/stripe/webhook/route";
import { DAY_MS, HOUR_MS, later } from "@/lib/core/time";
import { depositAllowance } from "@/lib/deposits/allowance";
import { createDeposit } from "@/lib/deposits/create";
import { setClock } from "@/lib/platform/clock";
import { stripe as stripeClient } from "@/lib/platform/stripe";
import { rows } from "../../support/database";
import { beginDeposit, createDepositor, paidDeposit } from "../../support/deposits";
import { createUser, deposit } from "../../support/factories";
import { startStripe, type TestStripe } from "../../support/stripe";
import { clearIdentity } from "../../support/verification";

let stripe: TestStripe;

beforeAll(async () => {
  stripe = await startStripe(POST);
});
afterAll(() => stripe.stop());
beforeEach(() => setClock());

const ask = (actor: Awaited<ReturnType<typeof createUser>>, amount: string) =>
  createDeposit(actor, { amount, returnTo: "/wallet" });

async function newcomer() {
  const actor = await createUser();
  await clearIdentity(actor, 1);
  return actor;
}

const refused = (sentence: string) => ({ fields: { amount: [expect.stringContaining(sentence)] } });

describe("a new account", () => {
  test("deposits $50 in its first 7 days and $200 in its first 30", async () => {
    const actor = await newcomer();
    await expect(ask(actor, "50.01")).rejects.toMatchObject(refused("You can deposit up to $50.00 now."));
    await deposit(actor.id, 30_000_000n);
    await expect(ask(actor, "20.01")).rejects.toMatchObject(refused("up to $20.00 now. In its first 7 days"));
    const then = later(new Date(), 8 * DAY_MS);
    setClock({ now: () => then });
    expect(await depositAllowance(actor)).toMatchObject({ micros: 170_000_000n });
    await expect(ask(actor, "170.01")).rejects.toMatchObject(refused("In its first 30 days"));
    const after = later(new Date(), 31 * DAY_MS);
    setClock({ now: () => after });
    expect(await depositAllowance(actor)).toMatchObject({ micros: 1_000_000_000n, until: null });
  });

  test("cannot pass its limit by asking five times at once", async () => {
    const actor = await newcomer();
    const asked = await Promise.allSettled(Array.from({ length: 5 }, () => ask(actor, "20")));
    const [row] = await rows<{ sum: string }>(
      "select sum(amount_micros) as sum from deposit where user_id = $1 and status = 'CREATED'",
      [actor.id],
    );
    expect(asked.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(BigInt(row?.sum ?? 0)).toBeLessThanOrEqual(50_000_000n);
  });

  test("that left the pay page may begin again: the page before is closed", async () => {
    const actor = await newcomer();
    const first = await beginDeposit(actor, "50");
    const second = await beginDeposit(actor, "50");
    const states = await rows("select status::text from deposit where id = any($1) order by id", [
      [first.id, second.id],
    ]);
    expect(states).toEqual([{ status: "EXPIRED" }, { status: "CREATED" }]);
  });
});

test("nobody deposits more than $1,000 in 24 hours", async () => {
  const actor = await createDepositor();
  await deposit(actor.id, 990_000_000n);
  await expect(ask(actor, "20")).rejects.toMatchObject(refused("In 24 hours you can deposit $1,000.00"));
  const then = later(new Date(), 25 * HOUR_MS);
  setClock({ now: () => then });
  expect(await depositAllowance(actor)).toMatchObject({ micros: 1_000_000_000n });
});

describe("before money comes in", () => {
  test("the first deposit asks who the person is", async () => {
    const actor = await createUser();
    await expect(ask(actor, "10")).rejects.toMatchObject({
      code: "NOT_ALLOWED",
      message: expect.stringContaining("your address"),
    });
    await clearIdentity(actor, 1);
    await expect(ask(actor, "10")).resolves.toBeDefined();
  });

  test("$1,000 in all ask for a document", async () => {
    const actor = await newcomer();
    await rows("update app_user set created_at = created_at - interval '60 days' where id = $1", [actor.id]);
    await deposit(actor.id, 900_000_000n);
    const then = later(new Date(), 2 * DAY_MS);
    setClock({ now: () => then });
    await expect(ask(actor, "100")).rejects.toMatchObject({
      code: "NOT_ALLOWED",
      message: expect.stringContaining("document"),
    });
  });
});

test("a person is one customer at Stripe, however many deposits begin at once", async () => {
  const actor = await createDepositor();
  const { session } = await paidDeposit(stripe, actor, "20");
  await Promise.all([ask(actor, "10"), ask(actor, "10")]);
  const [user] = await rows<{ customer: string }>(
    "select stripe_customer_id as customer from app_user where id = $1",
    [actor.id],
  );
  const paid = await stripeClient().checkout.sessions.retrieve(session);
  expect(paid.customer).toBe(user?.customer);
  const { data } = await stripeClient().customers.list({ limit: 100 });
  expect(data.filter(({ metadata }) => metadata.userId === actor.id)).toHaveLength(1);
});
