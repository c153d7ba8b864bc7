import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { LocalService } from "@/lib/local/service";
import { createStripe } from "@/lib/local/stripe/service";
import { serve, type TestServer } from "../../support/http";

const SECRET_KEY = "sk_test_stand_in";
const WEBHOOK_SECRET = "whsec_stand_in";

let dataDir: string;
let app: TestServer;
let server: TestServer;
let service: LocalService;
let stripe: Stripe;
/** What the webhook received, after the SDK accepted the signature. */
let received: Stripe.Event[];
/** The webhook's answers, in order; 200 when there is no other. */
let answers: number[];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "stripe-"));
  received = [];
  answers = [];
  app = await serve(() => async (request) => webhook(request));
  await startStripe();
});

afterEach(async () => {
  await stopStripe();
  await app.close();
  await rm(dataDir, { recursive: true });
});

async function startStripe() {
  server = await serve((publicUrl) => {
    const options = {
      dataDir,
      publicUrl,
      appUrl: app.url,
      secretKey: SECRET_KEY,
      webhookSecret: WEBHOOK_SECRET,
    };
    service = createStripe({ ...options, retryDelaysMs: [60, 120], bankDelayMs: 60_000 });
    return (request) => service.handle(request);
  });
  stripe = client(SECRET_KEY);
}

async function stopStripe() {
  await server.close();
  await service.stop();
}

function client(key: string): Stripe {
  const { hostname, port } = new URL(server.url);
  return new Stripe(key, { host: hostname, port, protocol: "http", maxNetworkRetries: 0 });
}

async function webhook(request: Request): Promise<Response> {
  const status = answers.shift() ?? 200;
  try {
    const signature = request.headers.get("stripe-signature") ?? "";
    const event = stripe.webhooks.constructEvent(await request.text(), signature, WEBHOOK_SECRET);
    if (status === 200) received.push(event);
    return new Response(null, { status });
  } catch {
    return new Response(null, { status: 400 });
  }
}

function sessionInput(): Stripe.Checkout.SessionCreateParams {
  return {
    mode: "payment",
    success_url: `${app.url}/back?session={CHECKOUT_SESSION_ID}`,
    cancel_url: `${app.url}/cancelled`,
    client_reference_id: "dep_1",
    metadata: { depositId: "dep_1" },
    payment_intent_data: { metadata: { depositId: "dep_1" } },
    line_items: [
      {
        quantity: 1,
        price_data: { currency: "usd", unit_amount: 2500, product_data: { name: "Wallet deposit" } },
      },
    ],
  };
}

async function control<T = unknown>(name: string, body: object): Promise<T> {
  const response = await fetch(`${server.url}/stripe/test/${name}`, {
    method: "POST",
    headers: { authorization: `Bearer ${SECRET_KEY}` },
    body: JSON.stringify(body),
  });
  return (await response.json()) as T;
}

function submitPayPage(session: Stripe.Checkout.Session, choice: string): Promise<Response> {
  return fetch(session.url as string, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ pay: choice }),
  });
}

async function paidCharge(): Promise<Stripe.Charge> {
  const session = await stripe.checkout.sessions.create(sessionInput());
  await control("pay", { session: session.id });
  const paid = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ["payment_intent.latest_charge"],
  });
  return (paid.payment_intent as Stripe.PaymentIntent).latest_charge as Stripe.Charge;
}

const types = () => received.map((event) => event.type);

describe("checkout", () => {
  test("a card payment on the page redirects back after the signed webhook was answered", async () => {
    const session = await stripe.checkout.sessions.create(sessionInput());
    expect(session).toMatchObject({
      status: "open",
      payment_status: "unpaid",
      amount_total: 2500,
      livemode: false,
    });
    const page = await (await fetch(session.url as string)).text();
    expect(page).toContain("Test payment – no money moves");
    expect(page).toContain("$25.00");

    const response = await submitPayPage(session, "card");
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`${app.url}/back?session=${session.id}`);
    expect(types()).toEqual(["charge.succeeded", "payment_intent.succeeded", "checkout.session.completed"]);

    const paid = await stripe.checkout.sessions.retrieve(session.id, {
      expand: ["payment_intent.latest_charge"],
    });
    expect(paid).toMatchObject({
      status: "complete",
      payment_status: "paid",
      payment_intent: { status: "succeeded", amount_received: 2500, metadata: { depositId: "dep_1" } },
    });
    expect((paid.payment_intent as Stripe.PaymentIntent).latest_charge).toMatchObject({
      paid: true,
      amount: 2500,
    });
  });

  test("a declined card says so and leaves the session open", async () => {
    const session = await stripe.checkout.sessions.create(sessionInput());
    const response = await submitPayPage(session, "declined");
    const page = await (await fetch(new URL(response.headers.get("location") as string, server.url))).text();
    expect(page).toContain("Your card was declined.");
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      status: "open",
      payment_status: "unpaid",
    });
    expect(types()).toEqual(["payment_intent.payment_failed", "charge.failed"]);
  });

  test.each([
    ["succeeded", "checkout.session.async_payment_succeeded", "paid"],
    ["failed", "checkout.session.async_payment_failed", "unpaid"],
  ] as const)("a bank payment completes unpaid, then %s", async (outcome, event, status) => {
    const session = await stripe.checkout.sessions.create(sessionInput());
    await submitPayPage(session, "bank");
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      status: "complete",
      payment_status: "unpaid",
    });
    await control("bank", { session: session.id, outcome });
    expect(types().at(-1)).toBe(event);
    expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe(status);
  });

  test("sessions list newest first, page by page, and show their line items", async () => {
    const first = await stripe.checkout.sessions.create(sessionInput());
    const second = await stripe.checkout.sessions.create(sessionInput());
    const page = await stripe.checkout.sessions.list({ limit: 1 });
    expect(page).toMatchObject({ has_more: true, data: [{ id: second.id }] });
    const next = await stripe.checkout.sessions.list({ limit: 1, starting_after: second.id });
    expect(next).toMatchObject({ has_more: false, data: [{ id: first.id }] });
    const items = await stripe.checkout.sessions.listLineItems(first.id);
    expect(items.data).toMatchObject([{ amount_total: 2500, description: "Wallet deposit", quantity: 1 }]);
  });

  test("an expired session cannot be paid or expired again", async () => {
    const session = await stripe.checkout.sessions.create(sessionInput());
    await stripe.checkout.sessions.expire(session.id);
    await submitPayPage(session, "card");
    expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe("expired");
    await expect(stripe.checkout.sessions.expire(session.id)).rejects.toThrow("can be expired");
    await vi.waitFor(() => expect(types()).toEqual(["checkout.session.expired"]));
  });
});

describe("requests", () => {
  test("a wrong key is refused", async () => {
    const intruder = client("sk_test_wrong_key");
    await expect(intruder.customers.create()).rejects.toMatchObject({
      type: "StripeAuthenticationError",
      statusCode: 401,
    });
  });

  test.each([
    [
      "amount_too_small",
      { line_items: [{ price_data: { currency: "usd", unit_amount: 49, product_data: { name: "x" } } }] },
    ],
    ["parameter_missing", { success_url: undefined }],
    ["parameter_unknown", { payment_method_types: ["card"] }],
    ["resource_missing", { customer: "cus_unknown" }],
  ])("a wrong request is refused as %s", async (code, change) => {
    const input = { ...sessionInput(), ...change } as Stripe.Checkout.SessionCreateParams;
    await expect(stripe.checkout.sessions.create(input)).rejects.toMatchObject({
      type: "StripeInvalidRequestError",
      code,
    });
  });

  test("one idempotency key makes one session, and refuses other parameters", async () => {
    const options = { idempotencyKey: "dep_1" };
    const first = await stripe.checkout.sessions.create(sessionInput(), options);
    const again = await stripe.checkout.sessions.create(sessionInput(), options);
    expect(again.id).toBe(first.id);
    expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true");
    const other = { ...sessionInput(), client_reference_id: "dep_2" };
    await expect(stripe.checkout.sessions.create(other, options)).rejects.toMatchObject({
      type: "StripeIdempotencyError",
    });
    expect((await stripe.checkout.sessions.list()).data).toHaveLength(1);
  });

  test("everything survives a restart", async () => {
    const charge = await paidCharge();
    const customer = await stripe.customers.create({ email: "a@example.com", metadata: { user: "1" } });
    await stopStripe();
    await startStripe();
    expect(await stripe.charges.retrieve(charge.id)).toMatchObject({ paid: true });
    expect(await stripe.customers.retrieve(customer.id)).toMatchObject({
      email: "a@example.com",
      metadata: { user: "1" },
    });
    expect((await stripe.events.list({ type: "checkout.session.completed" })).data).toHaveLength(1);
  });
});

describe("after the payment", () => {
  test("a charge is refunded in part, in full, and not beyond", async () => {
    const charge = await paidCharge();
    await stripe.refunds.create({ payment_intent: charge.payment_intent as string, amount: 1000 });
    expect(await stripe.charges.retrieve(charge.id)).toMatchObject({
      amount_refunded: 1000,
      refunded: false,
    });
    await stripe.refunds.create({ charge: charge.id });
    expect(await stripe.charges.retrieve(charge.id)).toMatchObject({ amount_refunded: 2500, refunded: true });
    await expect(stripe.refunds.create({ charge: charge.id })).rejects.toMatchObject({
      code: "charge_already_refunded",
    });
    const balance = await stripe.balanceTransactions.list({ limit: 10 });
    expect(balance.data.map((entry) => [entry.type, entry.amount, entry.fee])).toEqual([
      ["refund", -1500, 0],
      ["refund", -1000, 0],
      ["charge", 2500, 103],
    ]);
  });

  test("a dispute takes the money, a won one brings it back", async () => {
    const charge = await paidCharge();
    await control("early-fraud-warning", { charge: charge.id });
    const dispute = await control<Stripe.Dispute>("dispute", { charge: charge.id });
    await expect(stripe.refunds.create({ charge: charge.id })).rejects.toMatchObject({
      code: "charge_disputed",
    });
    await control("close-dispute", { dispute: dispute.id, outcome: "won" });
    expect(await stripe.disputes.retrieve(dispute.id)).toMatchObject({ status: "won", amount: 2500 });
    expect(types().slice(3)).toEqual([
      "radar.early_fraud_warning.created",
      "charge.dispute.created",
      "charge.dispute.funds_withdrawn",
      "charge.dispute.funds_reinstated",
      "charge.dispute.closed",
    ]);
  });
});

describe("webhooks", () => {
  test("a refused event is sent again, signed afresh, until it is accepted", async () => {
    answers = [500, 503];
    await stripe.checkout.sessions
      .create(sessionInput())
      .then((session) => stripe.checkout.sessions.expire(session.id));
    await vi.waitFor(() => expect(types()).toEqual(["checkout.session.expired"]));
    const failed = await stripe.events.list({ delivery_success: false });
    expect(failed.data).toHaveLength(0);
  });

  test("a retry that was waiting goes on after a restart", async () => {
    answers = [500, 500];
    const session = await stripe.checkout.sessions.create(sessionInput());
    await stripe.checkout.sessions.expire(session.id);
    await vi.waitFor(() => expect(answers).toHaveLength(1), { interval: 5 });
    await stopStripe();
    await startStripe();
    await vi.waitFor(() => expect(types()).toEqual(["checkout.session.expired"]));
  });

  test("held events are released in order or in reverse, and duplicates are real copies", async () => {
    await control("controls", { hold: true });
    await paidCharge();
    expect(received).toHaveLength(0);
    await control("release", { order: "reverse" });
    expect(types()).toEqual(["checkout.session.completed", "payment_intent.succeeded", "charge.succeeded"]);
    await control("controls", { hold: false, duplicate: 2 });
    const session = await stripe.checkout.sessions.create(sessionInput());
    await stripe.checkout.sessions.expire(session.id);
    await vi.waitFor(() => expect(received).toHaveLength(6));
    expect(new Set(received.slice(3).map((event) => event.id)).size).toBe(1);
  });

  test("dropped events can be resent, forged ones are refused", async () => {
    await control("controls", { drop: 9 });
    await paidCharge();
    const [event] = (await stripe.events.list({ type: "checkout.session.completed" })).data;
    await control("controls", { drop: 0 });
    expect(await control("forge", { event: event?.id })).toEqual({ status: 400 });
    expect(await control("resend", { event: event?.id })).toEqual({ accepted: true });
    expect(types()).toContain("checkout.session.completed");
  });

  test("test controls need the secret key", async () => {
    const response = await fetch(`${server.url}/stripe/test/deliveries`, { method: "POST" });
    expect(response.status).toBe(401);
  });
});
