import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { POST } from "@/app/api/paypal/webhook/route";
import type { UserActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { until } from "@/tests/support/durable";
import { approvedRun, financePerson, goThrough, requested, standings } from "@/tests/support/payouts";
import { startPayPal, type TestPayPal } from "@/tests/support/paypal";

let paypal: TestPayPal;
let finance: UserActor;
const answers: number[] = [];

beforeAll(async () => {
  paypal = await startPayPal(async (request) => {
    const response = await POST(request);
    answers.push(response.status);
    return response;
  });
  finance = await financePerson();
});
afterAll(() => paypal.stop());

async function sent(outcome?: string) {
  const request = await requested({ outcome });
  const runId = await approvedRun([finance], [request]);
  await goThrough(runId);
  return { request, runId, standing: async () => (await standings([request], runId))[0] };
}

test("a message of PayPal's makes the product look at once, and it believes what it then reads", async () => {
  const { request, standing } = await sent("pending");
  expect(await standing()).toBe("PROCESSING/SENT");
  await paypal.control("outcome", { key: request.id, status: "SUCCESS" });
  await until("the payment to be seen", async () => (await standing()) === "COMPLETED/PAID");
  await paypal.control("outcome", { key: request.id, status: "REFUNDED" });
  await until("its return to be seen", async () => (await standing()) === "FAILED/RETURNED");
});

test("a message that PayPal did not send is refused and changes nothing, whatever it claims", async () => {
  const { request, standing } = await sent("pending");
  const event = {
    id: "WH-1",
    event_type: "PAYMENT.PAYOUTS-ITEM.SUCCEEDED",
    resource: { transaction_status: "SUCCESS", payout_item: { sender_item_id: request.id } },
  };
  expect(await paypal.control("forge", { event })).toEqual({ status: 400 });
  const bare = new Request("http://localhost:3000/api/paypal/webhook", {
    method: "POST",
    body: JSON.stringify(event),
  });
  expect((await POST(bare)).status).toBe(400);
  const noJson = new Request("http://localhost:3000/api/paypal/webhook", { method: "POST", body: "{" });
  expect((await POST(noJson)).status).toBe(400);
  expect(await standing()).toBe("PROCESSING/SENT");
});

test("a genuine message with a wrong claim is not believed: PayPal itself is asked", async () => {
  const { request, standing } = await sent("pending");
  const event = {
    id: "WH-2",
    event_type: "PAYMENT.PAYOUTS-ITEM.SUCCEEDED",
    resource: { transaction_status: "SUCCESS", payout_item: { sender_item_id: request.id } },
  };
  expect(await paypal.control("forge", { event, secret: "secret-of-tests" })).toEqual({ status: 204 });
  expect(await standing()).toBe("PROCESSING/SENT");
});

test("a message about no payout of ours is answered without asking PayPal anything", async () => {
  const asked = vi.spyOn(globalThis, "fetch");
  const resource = { payout_item: { sender_item_id: newId("withdrawal") } };
  const request = new Request("http://localhost:3000/api/paypal/webhook", {
    method: "POST",
    headers: { "paypal-transmission-sig": "anything" },
    body: JSON.stringify({ event_type: "PAYMENT.PAYOUTS-ITEM.SUCCEEDED", resource }),
  });
  expect((await POST(request)).status).toBe(204);
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});
