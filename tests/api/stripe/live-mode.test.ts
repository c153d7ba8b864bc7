import { beforeAll, expect, test } from "vitest";
import { stripe } from "@/lib/platform/stripe";
import { rows } from "../../support/database";

let post: (request: Request) => Promise<Response>;
beforeAll(async () => {
  // Before the product reads its environment for the first time.
  process.env.STRIPE_SECRET_KEY = "sk_live_of_a_test";
  post = (await import("@/app/api/stripe/webhook/route")).POST;
});

test("an event of test money, though signed, is not believed while our key moves real money", async () => {
  const payload = JSON.stringify({
    id: "evt_test_mode",
    object: "event",
    livemode: false,
    type: "checkout.session.completed",
    data: { object: { id: "cs_test_1" } },
  });
  const secret = process.env.STRIPE_WEBHOOK_SECRET ?? "";
  const signature = stripe().webhooks.generateTestHeaderString({ payload, secret });
  const headers = { "stripe-signature": signature };
  const answer = await post(
    new Request("http://localhost:3000/api/stripe/webhook", { method: "POST", body: payload, headers }),
  );
  expect(answer.status).toBe(400);
  expect(await rows("select id from stripe_event")).toEqual([]);
});
