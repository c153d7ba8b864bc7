import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/api/stripe/webhook/route";
import { systemActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { payDebtFromEarned, settleDebts } from "@/lib/deposits/debt";
import { debtOf } from "@/lib/deposits/debt-queries";
import { fulfil } from "@/lib/deposits/fulfil";
import { reconcileClaims } from "@/lib/deposits/reconcile";
import { requestRefund } from "@/lib/deposits/request-refund";
import { sendDueRefunds } from "@/lib/deposits/send-refunds";
import { activeHolds } from "@/lib/holds/queries";
import { addPositions } from "@/lib/jobs/add-positions";
import { cancelJob } from "@/lib/jobs/cancel";
import { publishJob } from "@/lib/jobs/publish";
import { balancesOf } from "@/lib/ledger/queries";
import { approveJob } from "@/lib/moderation/approve";
import { db } from "@/lib/platform/db";
import { rows } from "../../support/database";
import { createDepositor, paidDeposit, refundStates, standing } from "../../support/deposits";
import {
  createDraft,
  createPendingJob,
  createRunningJob,
  createSubmission,
  deposit,
  type TestUser,
} from "../../support/factories";
import { startStripe, type TestStripe } from "../../support/stripe";

let stripe: TestStripe;
let actor: TestUser;

beforeAll(async () => {
  stripe = await startStripe(POST);
});
afterAll(() => stripe.stop());

beforeEach(async () => {
  await stripe.control("controls", { hold: false, drop: 0, duplicate: 0, delayMs: 0 });
  actor = await createDepositor();
});

const dispute = (charge: string) => stripe.control<{ id: string }>("dispute", { charge });
const close = (id: string, outcome: "won" | "lost") =>
  stripe.control("close-dispute", { dispute: id, outcome });
const holds = async () => (await activeHolds(actor.id)).map(({ cause }) => cause);

/** $50 of which $21.80 are locked in a job. */
async function partlySpent() {
  const paid = await paidDeposit(stripe, actor, "50");
  const job = await createPendingJob({ employer: actor, positions: 20, payMicros: 1_000_000n });
  return { ...paid, job };
}

describe("a dispute", () => {
  test("V19: of $50 takes the $20 that are left and leaves $30 as a debt; the workers keep theirs", async () => {
    const { charge } = await paidDeposit(stripe, actor, "50");
    // The fees of the job: $0.40 and 7 % of $30.
    await deposit(actor.id, 2_500_000n);
    const job = await createRunningJob({ employer: actor, positions: 3, payMicros: 10_000_000n });
    const workers = [];
    for (let n = 0; n < 3; n++) workers.push((await createSubmission({ job, status: "SATISFIED" })).worker);
    await dispute(charge);
    expect(await standing(actor)).toBe("Wallet 0, owes 30");
    for (const { id } of workers) expect((await balancesOf(id)).earnedMicros).toBe(10_000_000n);
  });

  test("stops withdrawals; won, it gives all back and lets them go on", async () => {
    const { charge } = await partlySpent();
    const { id } = await dispute(charge);
    expect(await holds()).toEqual(["CHARGEBACK"]);
    expect(await standing(actor)).toBe("Wallet 0, owes 21.8");
    await close(id, "won");
    expect(await standing(actor)).toBe("Wallet 28.2, owes 0");
    expect(await holds()).toEqual([]);
  });

  test("lost, it stays, and so does the hold", async () => {
    const { charge } = await partlySpent();
    const { id } = await dispute(charge);
    await close(id, "lost");
    expect(await standing(actor)).toBe("Wallet 0, owes 21.8");
    expect(await holds()).toEqual(["CHARGEBACK"]);
  });

  test("is counted once, whatever the order of its events, each delivered three times", async () => {
    const { charge } = await partlySpent();
    await stripe.control("controls", { hold: true });
    const { id } = await dispute(charge);
    await close(id, "won");
    await stripe.control("controls", { hold: false, duplicate: 2 });
    await stripe.control("release", { order: "reverse" });
    expect(await standing(actor)).toBe("Wallet 28.2, owes 0");
    expect(await holds()).toEqual([]);
  });

  test("that is heard of before the payment is ends with both", async () => {
    await stripe.control("controls", { hold: true });
    const { charge } = await paidDeposit(stripe, actor, "50");
    await dispute(charge);
    await stripe.control("controls", { hold: false });
    await stripe.control("release", { order: "reverse" });
    expect(await standing(actor)).toBe("Wallet 0, owes 0");
    expect(await holds()).toEqual(["CHARGEBACK"]);
  });

  test("of which no event ever comes is seen by whatever credits the deposit, or by the hourly look", async () => {
    await stripe.control("controls", { drop: 10_000 });
    const first = await paidDeposit(stripe, actor, "50");
    await dispute(first.charge);
    await fulfil(first.session);
    expect(await standing(actor)).toBe("Wallet 0, owes 0");
    const second = await paidDeposit(stripe, actor, "20");
    await fulfil(second.session);
    expect(await standing(actor)).toBe("Wallet 20, owes 0");
    const { id } = await dispute(second.charge);
    await reconcileClaims();
    expect(await standing(actor)).toBe("Wallet 0, owes 0");
    await close(id, "won");
    await reconcileClaims();
    expect(await standing(actor)).toBe("Wallet 20, owes 0");
  });
});

describe("a claim of more than is left of the deposit", () => {
  const cases = (disputeId: string) =>
    db.riskCase.findMany({ where: { sourceKey: `dispute-excess:${disputeId}` } });
  const claim = (charge: string, amount: number) =>
    stripe.control<{ id: string }>("dispute", { charge, amount });

  test("takes what is left and asks a person about the rest, once", async () => {
    const { charge } = await paidDeposit(stripe, actor, "50");
    await stripe.control("refund", { charge, amount: 2000 });
    const { id } = await claim(charge, 5000);
    expect(await standing(actor)).toBe("Wallet 0, owes 0");
    expect(await cases(id)).toMatchObject([
      { kind: "DEPOSIT_REVIEW", userId: actor.id, reason: expect.stringContaining("$20.00 more") },
    ]);
    await close(id, "lost");
    await reconcileClaims();
    expect(await cases(id)).toHaveLength(1);
  });

  test("of just that much asks nobody", async () => {
    const { charge } = await paidDeposit(stripe, actor, "50");
    await stripe.control("refund", { charge, amount: 2000 });
    const { id } = await claim(charge, 3000);
    expect(await cases(id)).toEqual([]);
  });
});

test("what is owed is paid before another deposit goes back to its card", async () => {
  const claimed = await paidDeposit(stripe, actor, "50");
  const other = await paidDeposit(stripe, actor, "30");
  const job = await createPendingJob({ employer: actor, positions: 20, payMicros: 3_300_000n });
  await dispute(claimed.charge);
  await cancelJob(actor, { jobId: job.id });
  await rows("update account_hold set lifted_at = now(), lifted_by = 'tests' where user_id = $1", [actor.id]);
  expect(await standing(actor)).toBe("Wallet 71.02, owes 41.02");
  await requestRefund(actor, { depositId: other.id, refundId: newId("refund"), amount: "30" });
  expect(await standing(actor)).toBe("Wallet 0, owes 0");
});

describe("a person in debt", () => {
  beforeEach(async () => {
    const { charge } = await partlySpent();
    await dispute(charge);
  });

  test("can neither publish nor add positions, and reads why", async () => {
    const draft = await createDraft({ employer: actor });
    const refused = { code: "NOT_ALLOWED", message: expect.stringContaining("You owe money") };
    await expect(publishJob(actor, { jobId: draft.id })).rejects.toMatchObject(refused);
    const [job] = await rows<{ id: string }>(
      "select id from job where employer_id = $1 and status = 'PENDING_REVIEW'",
      [actor.id],
    );
    await approveJob(systemActor("tests"), { jobId: job?.id ?? "" });
    const adding = addPositions(actor, { jobId: job?.id ?? "", count: 1, requestId: "r1" });
    await expect(adding).rejects.toMatchObject(refused);
  });

  test("pays with the next deposit, and what is left of it can be spent", async () => {
    await deposit(actor.id, 30_000_000n);
    expect(await standing(actor)).toBe("Wallet 8.2, owes 0");
    expect(await debtOf(actor.id)).toBeNull();
  });

  test("pays with what a job gives back, within a minute and once", async () => {
    const [job] = await rows<{ id: string }>("select id from job where employer_id = $1", [actor.id]);
    await cancelJob(actor, { jobId: job?.id ?? "" });
    expect(await standing(actor)).toBe("Wallet 21.8, owes 21.8");
    const settled = await Promise.all([settleDebts(100), settleDebts(100), settleDebts(100)]);
    expect(settled.reduce((sum, n) => sum + n)).toBe(1);
    expect(await standing(actor)).toBe("Wallet 0, owes 0");
  });

  test("pays from Earned only when they want it, once", async () => {
    const job = await createRunningJob({ positions: 1, payMicros: 30_000_000n });
    await createSubmission({ job, worker: actor, status: "SATISFIED" });
    await settleDebts(100);
    expect(await debtOf(actor.id)).toMatchObject({ owedMicros: 21_800_000n, earnedMicros: 30_000_000n });
    const pressed = await Promise.allSettled([payDebtFromEarned(actor), payDebtFromEarned(actor)]);
    expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await balancesOf(actor.id)).earnedMicros).toBe(8_200_000n);
    await expect(payDebtFromEarned(actor)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("an early fraud warning", () => {
  test("holds the money and sends an unspent deposit back at once", async () => {
    const { id, charge } = await paidDeposit(stripe, actor, "50");
    await stripe.control("controls", { duplicate: 3 });
    await stripe.control("early-fraud-warning", { charge });
    await sendDueRefunds(20);
    expect(await holds()).toEqual(["FRAUD_WARNING"]);
    expect(await refundStates(id)).toEqual(["SUCCEEDED"]);
    expect(await standing(actor)).toBe("Wallet 0, owes 0");
  });

  test("on a deposit that is spent in part holds the money only", async () => {
    const { id, charge } = await partlySpent();
    await stripe.control("early-fraud-warning", { charge });
    expect(await holds()).toEqual(["FRAUD_WARNING"]);
    expect(await refundStates(id)).toEqual([]);
  });
});
