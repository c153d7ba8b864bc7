import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { POST } from "@/app/api/stripe/webhook/route";
import { sendRefunds } from "@/inngest/functions/deposits/send-refunds";
import { settleDebts } from "@/inngest/functions/deposits/settle-debts";
import { newId } from "@/lib/core/ids";
import { refundRequested } from "@/lib/deposits/events";
import { requestRefund } from "@/lib/deposits/request-refund";
import { cancelJob } from "@/lib/jobs/cancel";
import { rows } from "../../support/database";
import { createDepositor, paidDeposit, refundStates, standing } from "../../support/deposits";
import { driveFunction } from "../../support/drive-function";
import { createPendingJob, type TestUser } from "../../support/factories";
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

test("a refund is sent as soon as its event comes, and once when the event comes again", async () => {
  const { id } = await paidDeposit(stripe, actor, "50");
  const refundId = newId("refund");
  await requestRefund(actor, { depositId: id, refundId, amount: "50" });
  const events = [{ name: refundRequested.name, data: { refundId, depositId: id } }];
  await driveFunction({ run: sendRefunds, events });
  await driveFunction({ run: sendRefunds, events });
  expect(await refundStates(id)).toEqual(["SUCCEEDED"]);
  expect(await standing(actor)).toBe("Wallet 0, owes 0");
});

test("a refund whose event was lost is sent by the next run, and one that cannot be sent holds up no other", async () => {
  const broken = await paidDeposit(stripe, actor, "20");
  await requestRefund(actor, { depositId: broken.id, refundId: newId("refund"), amount: "20" });
  const { id } = await paidDeposit(stripe, actor, "30");
  await requestRefund(actor, { depositId: id, refundId: newId("refund"), amount: "30" });
  // Stripe must not be reached for the first: its charge is claimed back meanwhile, unheard.
  await stripe.control("controls", { drop: 99 });
  await stripe.control("dispute", { charge: broken.charge });
  await driveFunction({ run: sendRefunds });
  expect(await refundStates(broken.id)).toEqual(["FAILED"]);
  expect(await refundStates(id)).toEqual(["SUCCEEDED"]);
  await stripe.control("controls", { drop: 0 });
});

test("money a job gives back pays what is owed within the minute", async () => {
  const { charge } = await paidDeposit(stripe, actor, "50");
  const { id } = await createPendingJob({ employer: actor, positions: 20, payMicros: 1_000_000n });
  await stripe.control("dispute", { charge });
  await cancelJob(actor, { jobId: id });
  await driveFunction({ run: settleDebts });
  expect(await standing(actor)).toBe("Wallet 0, owes 0");
  expect(await rows("select 1 from function_heartbeat where name = 'settle-debts'")).toHaveLength(1);
});
