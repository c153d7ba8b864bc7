import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/api/stripe/webhook/route";
import { newId } from "@/lib/core/ids";
import { DAY_MS, later } from "@/lib/core/time";
import { requestRefund } from "@/lib/deposits/request-refund";
import { sendDueRefunds } from "@/lib/deposits/send-refunds";
import { setClock } from "@/lib/platform/clock";
import { stripe as stripeClient } from "@/lib/platform/stripe";
import { rows } from "../../support/database";
import { createDepositor, paidDeposit, refundStates, standing } from "../../support/deposits";
import { createPendingJob, createUser, type TestUser } from "../../support/factories";
import { startStripe, type TestStripe } from "../../support/stripe";

let stripe: TestStripe;
let actor: TestUser;

beforeAll(async () => {
  stripe = await startStripe(POST);
});
afterAll(() => stripe.stop());

beforeEach(async () => {
  setClock();
  await stripe.control("controls", { hold: false, drop: 0, duplicate: 0, delayMs: 0 });
  actor = await createDepositor();
});

const ask = (depositId: string, amount: string, refundId = newId("refund")) =>
  requestRefund(actor, { depositId, refundId, amount });

/** All refunds of a payment at Stripe, in cents. */
async function atStripe(payment: string): Promise<number[]> {
  const { data } = await stripeClient().refunds.list({ payment_intent: payment });
  return data.filter(({ status }) => status === "succeeded").map(({ amount }) => amount);
}

/** Spends $21.80 of the Wallet on a job. */
const spend = () => createPendingJob({ employer: actor, positions: 20, payMicros: 1_000_000n });

describe("the owner of a deposit", () => {
  test("sends a part and then the rest back to the card", async () => {
    const { id, payment } = await paidDeposit(stripe, actor, "50");
    await ask(id, "20");
    expect(await standing(actor)).toBe("Wallet 30, owes 0");
    await sendDueRefunds(20);
    expect(await refundStates(id)).toEqual(["SUCCEEDED"]);
    await ask(id, "30");
    await sendDueRefunds(20);
    expect(await standing(actor)).toBe("Wallet 0, owes 0");
    expect(await atStripe(payment)).toEqual([3000, 2000]);
    const mails = await rows(
      "select 1 from mail where to_address = $1 and subject like '%way to your card'",
      [actor.email],
    );
    expect(mails).toHaveLength(2);
  });

  test("pays it back once, however often it is asked for and sent at the same moment", async () => {
    const { id, payment } = await paidDeposit(stripe, actor, "50");
    const refundId = newId("refund");
    await Promise.all(Array.from({ length: 5 }, () => ask(id, "20", refundId)));
    await Promise.all(Array.from({ length: 5 }, () => sendDueRefunds(20)));
    await rows("update refund set next_attempt_at = requested_at, attempts = 5 where id = $1", [refundId]);
    await sendDueRefunds(20);
    expect(await atStripe(payment)).toEqual([2000]);
    expect(await standing(actor)).toBe("Wallet 30, owes 0");
  });

  test("cannot send the same money back twice at once", async () => {
    const { id } = await paidDeposit(stripe, actor, "50");
    const asked = await Promise.allSettled([ask(id, "40"), ask(id, "40"), ask(id, "40")]);
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await standing(actor)).toBe("Wallet 10, owes 0");
    await sendDueRefunds(20);
  });

  test("gets back no more than is unspent, and reads how much that is", async () => {
    const { id } = await paidDeposit(stripe, actor, "50");
    await spend();
    await expect(ask(id, "50")).rejects.toMatchObject({
      code: "INVALID_INPUT",
      fields: { amount: ["At most $28.20 of this deposit can go back now."] },
    });
    await ask(id, "28.20");
    await sendDueRefunds(20);
    await expect(ask(id, "1")).rejects.toMatchObject({
      fields: { amount: [expect.stringContaining("Nothing")] },
    });
  });

  test("cannot send more of one deposit back than it brought, though the Wallet holds more", async () => {
    const { id } = await paidDeposit(stripe, actor, "20");
    await paidDeposit(stripe, actor, "50");
    await expect(ask(id, "20.01")).rejects.toMatchObject({
      fields: { amount: [expect.stringContaining("$20.00")] },
    });
  });

  test.each(["", "0", "-1", "1.005", "abc", "1e3"])(
    "must give an amount, which %j is not",
    async (amount) => {
      const { id } = await paidDeposit(stripe, actor, "20");
      await expect(ask(id, amount)).rejects.toMatchObject({ code: "INVALID_INPUT" });
    },
  );

  test("has 30 days for it", async () => {
    const { id } = await paidDeposit(stripe, actor, "20");
    const then = later(new Date(), 30 * DAY_MS);
    setClock({ now: () => then });
    await expect(ask(id, "20")).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("30 days"),
    });
  });

  test("alone can do it; for others the deposit does not exist", async () => {
    const { id } = await paidDeposit(stripe, actor, "20");
    for (const other of [await createUser(), await createUser({ role: "FINANCE" })]) {
      const asked = requestRefund(other, { depositId: id, refundId: newId("refund"), amount: "20" });
      await expect(asked).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  test("cannot while money of theirs is on hold", async () => {
    const { id, charge } = await paidDeposit(stripe, actor, "20");
    const second = await paidDeposit(stripe, actor, "20");
    await stripe.control("dispute", { charge });
    await expect(ask(second.id, "20")).rejects.toMatchObject({ message: expect.stringContaining("on hold") });
    await rows(
      "update account_hold set lifted_at = now(), lifted_by = 'test', lift_reason = 'test' where user_id = $1",
      [actor.id],
    );
    await expect(ask(id, "20")).rejects.toMatchObject({ message: expect.stringContaining("claimed") });
  });
});

describe("a refund Stripe does not make", () => {
  test("gives the money back and says why", async () => {
    const { id, charge } = await paidDeposit(stripe, actor, "50");
    await ask(id, "20");
    await stripe.control("controls", { drop: 99 });
    await stripe.control("dispute", { charge });
    await sendDueRefunds(20);
    expect(await refundStates(id)).toEqual(["FAILED"]);
    // The claim of $50 takes the $20 that came back too.
    expect(await standing(actor)).toBe("Wallet 0, owes 0");
  });

  test("whose answer was lost is found there, and made no second time", async () => {
    const { id, payment } = await paidDeposit(stripe, actor, "50");
    const refundId = newId("refund");
    await ask(id, "20", refundId);
    await rows("update refund set attempts = 1 where id = $1", [refundId]);
    await stripe.control("controls", { drop: 99 });
    await stripeClient().refunds.create({ payment_intent: payment, amount: 2000, metadata: { refundId } });
    await sendDueRefunds(20);
    expect(await refundStates(id)).toEqual(["SUCCEEDED"]);
    expect(await atStripe(payment)).toEqual([2000]);
  });
});

describe("a refund that had succeeded and comes back from the bank", () => {
  test("is in the Wallet again, once", async () => {
    const { id, payment } = await paidDeposit(stripe, actor, "50");
    await ask(id, "20");
    await sendDueRefunds(20);
    const { data } = await stripeClient().refunds.list({ payment_intent: payment });
    await stripe.control("controls", { duplicate: 3 });
    await stripe.control("fail-refund", { refund: data[0]?.id });
    expect(await refundStates(id)).toEqual(["FAILED"]);
    expect(await standing(actor)).toBe("Wallet 50, owes 0");
  });
});

describe("a refund made in Stripe's dashboard", () => {
  test("is mirrored once, whatever the order of its events, each delivered three times", async () => {
    const { id, charge } = await paidDeposit(stripe, actor, "50");
    await stripe.control("controls", { hold: true });
    await stripe.control("refund", { charge, amount: 2000 });
    await stripe.control("controls", { hold: false, duplicate: 2 });
    await stripe.control("release", { order: "reverse" });
    expect(await refundStates(id)).toEqual(["SUCCEEDED"]);
    expect(await standing(actor)).toBe("Wallet 30, owes 0");
  });

  test("takes the Wallet first and leaves what is spent as a debt; failing gives exactly that back", async () => {
    const { charge } = await paidDeposit(stripe, actor, "50");
    await spend();
    const { id: refund } = await stripe.control<{ id: string }>("refund", { charge });
    expect(await standing(actor)).toBe("Wallet 0, owes 21.8");
    await stripe.control("fail-refund", { refund });
    expect(await standing(actor)).toBe("Wallet 28.2, owes 0");
  });

  test("that is heard of before the payment is ends with both", async () => {
    await stripe.control("controls", { hold: true });
    const { charge } = await paidDeposit(stripe, actor, "50");
    await stripe.control("refund", { charge, amount: 2000 });
    await stripe.control("controls", { hold: false });
    await stripe.control("release", { order: "reverse" });
    expect(await standing(actor)).toBe("Wallet 30, owes 0");
  });
});
