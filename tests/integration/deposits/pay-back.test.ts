import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { POST } from "@/app/api/stripe/webhook/route";
import { depositForFinance } from "@/lib/deposits/checked";
import { fulfil } from "@/lib/deposits/fulfil";
import { payBackDeposit, sendPayBack } from "@/lib/deposits/pay-back";
import { db } from "@/lib/platform/db";
import { stripe as stripeClient } from "@/lib/platform/stripe";
import { rows } from "../../support/database";
import { beginDeposit, createDepositor, standing } from "../../support/deposits";
import { createUser, type TestUser } from "../../support/factories";
import { financePerson } from "../../support/payouts";
import { startStripe, type TestStripe } from "../../support/stripe";

let stripe: TestStripe;
let actor: TestUser;

beforeAll(async () => {
  stripe = await startStripe(POST);
});
afterAll(() => stripe.stop());
beforeEach(async () => {
  actor = await createDepositor();
});

/** A deposit of $25 whose payment says another amount. */
async function checkedDeposit(): Promise<{ id: string; session: string }> {
  const begun = await beginDeposit(actor, "25");
  await stripe.control("controls", { hold: true });
  await stripe.control("pay", { session: begun.session });
  await stripe.control("alter-session", { session: begun.session, amount_total: 250_000 });
  await stripe.control("controls", { hold: false });
  expect(await fulfil(begun.session)).toBe("REVIEW");
  return begun;
}

const statusOf = async (id: string) => (await db.deposit.findUniqueOrThrow({ where: { id } })).status;

async function refundsOf(session: string) {
  const { payment_intent } = await stripeClient().checkout.sessions.retrieve(session);
  const { data } = await stripeClient().refunds.list({ payment_intent: String(payment_intent) });
  return data.map(({ amount }) => amount);
}

test("finance sends back what was paid for a deposit that differs: once, uncredited, and its person is told", async () => {
  const { id, session } = await checkedDeposit();
  const staff = await financePerson();
  await payBackDeposit(staff, { depositId: id });
  await Promise.all([sendPayBack(id), sendPayBack(id)]);
  await sendPayBack(id);
  expect(await refundsOf(session)).toEqual([2500]);
  expect(await statusOf(id)).toBe("FAILED");
  expect(await standing(actor)).toBe("Wallet 0, owes 0");
  expect(await db.mail.count({ where: { dedupeKey: `deposit-paid-back:${id}` } })).toBe(1);
  expect(await db.auditEntry.count({ where: { subjectId: id, action: "deposit.pay-back-requested" } })).toBe(
    1,
  );
  expect(await depositForFinance(staff, id)).toMatchObject({ word: { backMicros: 25_000_000n } });
  await expect(payBackDeposit(staff, { depositId: id })).rejects.toMatchObject({ code: "CONFLICT" });
  // Looked at again, it stays closed.
  await fulfil(session);
  expect(await statusOf(id)).toBe("FAILED");
});

test("what the staff send back at Stripe itself closes the deposit too", async () => {
  const { id, session } = await checkedDeposit();
  const { payment_intent } = await stripeClient().checkout.sessions.retrieve(session);
  const { latest_charge } = await stripeClient().paymentIntents.retrieve(String(payment_intent));
  await stripe.control("refund", { charge: String(latest_charge) });
  expect(await statusOf(id)).toBe("FAILED");
});

test("nobody decides on their own deposit, without finance, or without a code", async () => {
  const { id } = await checkedDeposit();
  const staff = await financePerson();
  const input = { depositId: id };
  await expect(payBackDeposit(await createUser(), input)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const own = { ...staff, id: actor.id };
  await expect(payBackDeposit(own, input)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  const stale = { ...staff, steppedUpUntil: null };
  await expect(payBackDeposit(stale, input)).rejects.toMatchObject({ code: "STEP_UP_NEEDED" });
  await expect(depositForFinance(actor, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(
    await rows("select from audit_entry where subject_id = $1 and action like '%pay-back%'", [id]),
  ).toEqual([]);
});
