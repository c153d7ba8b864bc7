import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/api/stripe/webhook/route";
import { systemActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { DAY_MS, later, MINUTE_MS } from "@/lib/core/time";
import { createDeposit } from "@/lib/deposits/create";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { stripe as client } from "@/lib/platform/stripe";
import { findReconciliation, reconciliationPage } from "@/lib/reconciliation/queries";
import { compareWithStripe, reconcileNow } from "@/lib/reconciliation/reconcile";
import { rows } from "../../support/database";
import { createDepositor } from "../../support/deposits";
import { createUser, type TestUser } from "../../support/factories";
import { startStripe, type TestStripe } from "../../support/stripe";

const operator = systemActor("tests");
const NOTHING = { creditedDeposits: 0, replayedEvents: 0 };

let stripe: TestStripe;
let member: TestUser;

beforeAll(async () => {
  stripe = await startStripe(POST);
});
afterAll(() => stripe.stop());

beforeEach(async () => {
  await stripe.control("controls", { hold: false, drop: 0, duplicate: 0, delayMs: 0 });
  member = await createDepositor();
});
afterEach(() => setClock());

interface Paid {
  payer: TestUser;
  depositId: string;
  session: string;
  payment: string;
  charge: string;
}

async function pay(amount = "25", choice = "card"): Promise<Paid> {
  const payer = await createDepositor();
  const { id } = await createDeposit(payer, { amount, returnTo: "/wallet" });
  const { stripeSessionId } = await db.deposit.findUniqueOrThrow({ where: { id } });
  const session = stripeSessionId as string;
  await stripe.control("pay", { session, choice });
  const { payment_intent } = await client().checkout.sessions.retrieve(session, {
    expand: ["payment_intent"],
  });
  const payment = payment_intent as { id: string; latest_charge: string };
  return { payer, depositId: id, session, payment: payment.id, charge: payment.latest_charge };
}

/** Past the time in which a webhook may still be on its way. */
function letItSettle(ms = 15 * MINUTE_MS): void {
  const then = later(new Date(), ms);
  setClock({ now: () => then });
}

async function compared() {
  const { id } = await compareWithStripe(operator, NOTHING);
  const run = await findReconciliation(operator, id);
  if (!run) throw new Error("the run was not kept");
  return run;
}

/** Earlier tests leave differences behind on purpose; only those of this payment count here. */
const about = (run: Awaited<ReturnType<typeof compared>>, stripeId: string) =>
  run.differences.filter((difference) => difference.stripeId === stripeId);

describe("while nothing is wrong", () => {
  test("payments, refunds, failed refunds, disputes lost and won, and bank payments balance, and fees are no difference", async () => {
    const refunded = await pay("20");
    await stripe.control("refund", { charge: refunded.charge, amount: 500 });
    const failing = await pay("30");
    const refund = await stripe.control<{ id: string }>("refund", { charge: failing.charge });
    await stripe.control("fail-refund", { refund: refund.id });
    for (const outcome of ["won", "lost"]) {
      const { charge } = await pay("40");
      const dispute = await stripe.control<{ id: string }>("dispute", { charge });
      await stripe.control("close-dispute", { dispute: dispute.id, outcome });
    }
    const bank = await pay("50", "bank");
    await stripe.control("bank", { session: bank.session, outcome: "succeeded" });
    await pay("60", "bank_failing");

    letItSettle();
    const run = await compared();
    expect(run).toMatchObject({ outcome: "BALANCED", differenceMicros: 0n, underWayMicros: 0n });
    expect(run.stripeMicros).toBe(135_000_000n);
    expect(run.ledgerMicros).toBe(135_000_000n);
    expect(run.days.map(({ kind, stripeMicros }) => [kind, stripeMicros])).toEqual([
      ["PAYMENT", 180_000_000n],
      ["REFUND", -5_000_000n],
      ["DISPUTE", -40_000_000n],
    ]);
    for (const day of run.days) expect(day.ledgerMicros).toBe(day.stripeMicros);
    expect(run.days.map(({ feeMicros }) => feeMicros > 0n)).toEqual([true, false, true]);
  });

  test("a payment whose webhook is on its way is no difference", async () => {
    await stripe.control("controls", { drop: 99 });
    await pay("25");
    const run = await compared();
    expect(run).toMatchObject({
      outcome: "BALANCED",
      differenceMicros: 0n,
      underWayMicros: 25_000_000n,
    });
  });

  test("the totals stay whole when everything has left the window", async () => {
    await reconcileNow(operator);
    const before = await compared();
    letItSettle(5 * DAY_MS);
    const run = await compared();
    expect(run).toMatchObject({ differenceMicros: 0n, stripeMicros: before.stripeMicros, days: [] });
    expect(run.stripeBeforeMicros).toBe(run.stripeMicros);
    letItSettle(6 * DAY_MS);
    expect((await compared()).stripeMicros).toBe(before.stripeMicros);
  });
});

describe("catching up", () => {
  test("events that could not be delivered are handled, once", async () => {
    await stripe.control("controls", { drop: 99 });
    const { depositId } = await pay("25");
    letItSettle();
    const first = await reconcileNow(operator);
    expect(first).toMatchObject({ outcome: "BALANCED", differenceMicros: 0n, creditedDeposits: 1 });
    expect(first.replayedEvents).toBeGreaterThan(0);
    expect(await reconcileNow(operator)).toMatchObject({ replayedEvents: 0, creditedDeposits: 0 });
    expect(await db.deposit.findUnique({ where: { id: depositId } })).toMatchObject({ status: "SUCCEEDED" });
  });
});

describe("what differs is found and explained", () => {
  test("a payment that never reached our books", async () => {
    await stripe.control("controls", { drop: 99 });
    const { payer, payment, depositId } = await pay("25");
    letItSettle();
    const run = await compared();
    expect(run).toMatchObject({ outcome: "DIFFERENT", differenceMicros: 25_000_000n });
    expect(about(run, payment)).toMatchObject([
      {
        kind: "NOT_IN_LEDGER",
        movement: "PAYMENT",
        depositId,
        stripeMicros: 25_000_000n,
        ledgerMicros: 0n,
        explanation: expect.stringContaining("is created here and was not credited"),
      },
    ]);
    const cases = await rows("select kind::text, user_id, reason from risk_case where source_key like $1", [
      `%${payment}`,
    ]);
    expect(cases).toEqual([
      { kind: "RECONCILIATION", user_id: payer.id, reason: about(run, payment)[0]?.explanation },
    ]);
    await reconcileNow(operator);
    expect((await compared()).outcome).toBe("BALANCED");
  });

  test("a payment held for review, until it is sent back", async () => {
    const { id } = await createDeposit(member, { amount: "25", returnTo: "/wallet" });
    const { stripeSessionId } = await db.deposit.findUniqueOrThrow({ where: { id } });
    await stripe.control("alter-session", { session: stripeSessionId, amount_total: 9_900 });
    await stripe.control("pay", { session: stripeSessionId });
    const charges = await client().charges.list({ limit: 1 });
    letItSettle();
    const run = await compared();
    expect(run.differenceMicros).toBe(99_000_000n);
    expect(run.differences.map(({ explanation }) => explanation)).toEqual([
      expect.stringContaining("held for review"),
    ]);
    await stripe.control("refund", { charge: charges.data[0]?.id });
    expect((await compared()).outcome).toBe("BALANCED");
  });

  test("an amount that is another one in our books", async () => {
    const { payment, charge } = await pay("25");
    await stripe.control("alter-balance", { charge, amount: 2_400 });
    letItSettle();
    const run = await compared();
    expect(run.differenceMicros).toBe(-1_000_000n);
    expect(about(run, payment)).toMatchObject([
      { kind: "AMOUNT_DIFFERS", stripeMicros: 24_000_000n, ledgerMicros: 25_000_000n },
    ]);
    await stripe.control("alter-balance", { charge, amount: 2_500 });
    expect((await compared()).outcome).toBe("BALANCED");
  });
});

describe("a run", () => {
  test("made twice at once finds the same and opens one case", async () => {
    await stripe.control("controls", { drop: 99 });
    const { payment } = await pay("25");
    letItSettle();
    const runs = await Promise.all(Array.from({ length: 4 }, () => compared()));
    for (const run of runs) expect(run.differenceMicros).toBe(25_000_000n);
    const cases = await rows("select 1 from risk_case where source_key like $1", [`%${payment}`]);
    expect(cases).toHaveLength(1);
    await reconcileNow(operator);
  });

  test("is kept as failed when Stripe does not answer, with nothing half written", async () => {
    const count = async () => (await rows("select 1 from stripe_reconciliation_day")).length;
    const days = await count();
    await stripe.control("outage", { requests: 99 });
    const run = await compareWithStripe(operator, NOTHING);
    await stripe.control("outage", { requests: 0 });
    expect(run).toMatchObject({ outcome: "FAILED", differenceMicros: null, windowStart: null });
    expect(run.failure).toContain("could not be read");
    expect(await count()).toBe(days);
    const shown = await findReconciliation(operator, null);
    expect(shown?.outcome).not.toBe("FAILED");
    const { runs } = await reconciliationPage(operator, null);
    expect(runs[0]).toMatchObject({ id: run.id, outcome: "FAILED" });
  });

  test("cannot be changed or deleted afterwards", async () => {
    await compared();
    await expect(rows("update stripe_reconciliation set difference_micros = 0")).rejects.toThrow(
      "append-only",
    );
    await expect(rows("delete from stripe_reconciliation_difference")).rejects.toThrow("append-only");
    await expect(db.$executeRaw`update stripe_reconciliation set outcome = 'BALANCED'`).rejects.toThrow(
      "permission denied",
    );
  });

  test("is the business of finance alone", async () => {
    const moderator = await createUser({ role: "MODERATOR" });
    for (const actor of [member, moderator]) {
      await expect(reconcileNow(actor)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(findReconciliation(actor, null)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(reconciliationPage(actor, null)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const finance = await createUser({ role: "FINANCE" });
    expect((await reconcileNow(finance)).startedBy).toBe(finance.id);
  });
});

// Last, because nothing can take an invented credit back.
describe("what never leaves", () => {
  test("a credit that Stripe knows nothing of, and which therefore stays a difference", async () => {
    const id = newId("deposit");
    await db.deposit.create({
      data: { id, userId: member.id, amountMicros: 5_000_000n, returnPath: "/wallet", createdAt: new Date() },
    });
    await db.$queryRaw`select deposit_credit(${id}, 'pi_invented', 5000000::bigint, ${new Date()})`;
    letItSettle();
    const run = await compared();
    expect(run.differenceMicros).toBe(-5_000_000n);
    expect(about(run, "pi_invented")).toMatchObject([
      { kind: "NOT_AT_STRIPE", depositId: id, explanation: expect.stringContaining("Stripe knows nothing") },
    ]);
    const [transaction] = await rows<{ id: string }>(
      "select id from ledger_transaction where key = 'deposit:pi_invented'",
    );
    expect(String(about(run, "pi_invented")[0]?.ledgerTransactionId)).toBe(transaction?.id);
    letItSettle(4 * DAY_MS);
    expect((await compared()).differences).toMatchObject([{ kind: "OLDER", stripeMicros: -5_000_000n }]);
  });
});
