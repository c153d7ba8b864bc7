import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { stripe as client } from "@/lib/platform/stripe";
import { startStripe, type TestStripe } from "../../support/stripe";

let stripe: TestStripe;
/** What the webhook was sent: the event's type, or the words of its refusal. */
let received: string[];
let address: string;

beforeAll(async () => {
  stripe = await startStripe(async (request) => {
    const signature = request.headers.get("stripe-signature") ?? "";
    try {
      const secret = process.env.STRIPE_WEBHOOK_SECRET ?? "";
      const event = client().webhooks.constructEvent(await request.text(), signature, secret);
      received.push(`${event.type}${event.livemode ? " live" : ""}${event.account ? " of another" : ""}`);
      return new Response(null, { status: 204 });
    } catch {
      received.push("refused");
      return new Response(null, { status: 400 });
    }
  });
  address = process.env.STRIPE_API_URL ?? "";
});
afterAll(() => stripe.stop());

beforeEach(async () => {
  received = [];
  await stripe.control("controls", { hold: false, drop: 0, duplicate: 0, delayMs: 0 });
});

function openSession() {
  return client().checkout.sessions.create({
    mode: "payment",
    success_url: "http://localhost/back",
    line_items: [{ price_data: { currency: "usd", unit_amount: 2500, product_data: { name: "Deposit" } } }],
  });
}

async function paidCharge(): Promise<string> {
  const { id } = await openSession();
  await stripe.control("pay", { session: id });
  const { payment_intent } = await client().checkout.sessions.retrieve(id, { expand: ["payment_intent"] });
  received = [];
  return String((payment_intent as { latest_charge: string }).latest_charge);
}

/** What Stripe posted for these, oldest first: category and cents. */
async function posted(...sources: string[]): Promise<string[]> {
  const { data } = await client().balanceTransactions.list({ limit: 100 });
  return data
    .filter(({ source }) => sources.includes(String(source)))
    .map(({ reporting_category, amount, fee }) => `${reporting_category} ${amount} fee ${fee}`)
    .reverse();
}

describe("what falsifies a delivery", () => {
  test.each([
    ["bad_signature", "refused", 400],
    ["unsigned", "refused", 400],
    ["stale", "refused", 400],
    ["malformed", "refused", 400],
    ["other_mode", "checkout.session.completed live", 204],
    ["other_account", "checkout.session.completed of another", 204],
    ["altered", "checkout.session.completed", 204],
  ])("%s", async (forgery, seen, status) => {
    const { id } = await openSession();
    expect(await stripe.control("forge", { claim: id, forgery })).toEqual({ status });
    expect(received).toEqual([seen]);
    expect(await client().checkout.sessions.retrieve(id)).toMatchObject({ payment_status: "unpaid" });
  });
});

test("a shuffled release depends on its seed alone", async () => {
  const orders: string[][] = [];
  for (const seed of [7, 7, 8]) {
    await stripe.control("controls", { hold: true });
    for (let n = 0; n < 3; n++) {
      const { id } = await openSession();
      await stripe.control("pay", { session: id });
    }
    received = [];
    await stripe.control("release", { order: "shuffled", seed });
    orders.push(received);
  }
  expect(orders[0]).toEqual(orders[1]);
  expect(orders[2]).not.toEqual(orders[0]);
  expect(orders[0]?.toSorted()).toEqual(orders[2]?.toSorted());
});

test("thousands of deliveries go out in one call, each answered", async () => {
  const { id } = await openSession();
  const deliveries = Array.from({ length: 40 }, (_, n) => ({
    claim: id,
    ...(n % 4 === 0 && { forgery: "stale" }),
  }));
  const { statuses } = await stripe.control<{ statuses: number[] }>("deliver", { deliveries, parallel: 8 });
  expect(statuses.filter((status) => status === 400)).toHaveLength(10);
  expect(statuses.filter((status) => status === 204)).toHaveLength(30);
});

test("a refund made in the dashboard can fail later, and every step is posted", async () => {
  const charge = await paidCharge();
  const refund = await stripe.control<{ id: string }>("refund", { charge, amount: 1000 });
  await stripe.control("fail-refund", { refund: refund.id });
  expect(received).toEqual(["refund.created", "charge.refunded", "refund.updated", "refund.failed"]);
  expect(await client().refunds.retrieve(refund.id)).toMatchObject({ status: "failed" });
  expect(await client().charges.retrieve(charge)).toMatchObject({ amount_refunded: 0, refunded: false });
  expect(await posted(charge, refund.id)).toEqual([
    "charge 2500 fee 103",
    "refund -1000 fee 0",
    "refund_failure 1000 fee 0",
  ]);
});

test("a dispute costs its amount and a fee; a won one gives back the amount alone", async () => {
  const charge = await paidCharge();
  const dispute = await stripe.control<{ id: string }>("dispute", { charge });
  await stripe.control("close-dispute", { dispute: dispute.id, outcome: "won" });
  expect(await posted(dispute.id)).toEqual(["dispute -2500 fee 1500", "dispute_reversal 2500 fee 0"]);
});

test("the dashboard shows a payment as a stand-in's, and its buttons do what they say", async () => {
  const charge = await paidCharge();
  const press = (deed: string, amount = "") =>
    fetch(`${address}/stripe`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ do: deed, id: charge, amount }),
    });
  expect((await press("refund", "5.50")).status).toBe(303);
  expect(received).toEqual(["refund.created", "charge.refunded"]);
  const page = await (await fetch(`${address}/stripe`)).text();
  expect(page).toContain("A stand-in – no money moves.");
  expect(page).toContain("paid, $5.50 refunded");
  const refused = await press("refund", "lots");
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain("Enter the amount to refund");
  expect((await press("dispute")).status).toBe(303);
  expect(await (await fetch(`${address}/stripe`)).text()).toContain("Win the dispute over $19.50");
});

test("an outage refuses exactly as many requests as it was told to", async () => {
  await stripe.control("outage", { requests: 1 });
  const get = () =>
    fetch(`${address}/v1/charges`, { headers: { authorization: `Bearer ${process.env.STRIPE_SECRET_KEY}` } });
  expect([(await get()).status, (await get()).status]).toEqual([503, 200]);
});
