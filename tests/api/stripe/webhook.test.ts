import { beforeAll, expect, test } from "vitest";
import { stripe } from "@/lib/platform/stripe";
import { rows } from "../../support/database";

let post: (request: Request) => Promise<Response>;
beforeAll(async () => {
  post = (await import("@/app/api/stripe/webhook/route")).POST;
});

const event = (id: string) =>
  JSON.stringify({ id, object: "event", type: "charge.succeeded", data: { object: {} } });

function send(payload: string, signature?: string): Promise<Response> {
  const headers: HeadersInit = signature === undefined ? {} : { "stripe-signature": signature };
  const request = new Request("http://localhost:3000/api/stripe/webhook", {
    method: "POST",
    body: payload,
    headers,
  });
  return post(request);
}

function sign(payload: string, secret: string, secondsAgo = 0): string {
  const timestamp = Math.floor(Date.now() / 1000) - secondsAgo;
  return stripe().webhooks.generateTestHeaderString({ payload, secret, timestamp });
}

test("only what Stripe signed within five minutes, byte by byte, is believed", async () => {
  const secret = process.env.STRIPE_WEBHOOK_SECRET!;
  const payload = event("evt_forged");
  const answers = await Promise.all([
    send(payload),
    send(payload, "t=1,v1=00"),
    send(payload, sign(payload, "whsec_another")),
    send(payload, sign(payload, secret, 301)),
    send(payload.replace("charge.succeeded", "checkout.session.completed"), sign(payload, secret)),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
  expect(await rows("select id from stripe_event")).toEqual([]);
});

test("a signed event is noted once, however often it is sent", async () => {
  const payload = event("evt_signed");
  const signature = sign(payload, process.env.STRIPE_WEBHOOK_SECRET!);
  for (let time = 1; time <= 3; time++) expect((await send(payload, signature)).status).toBe(204);
  expect(await rows("select id from stripe_event")).toEqual([{ id: "evt_signed" }]);
});

test("real money is not believed while our key moves test money", async () => {
  const secret = process.env.STRIPE_WEBHOOK_SECRET!;
  const live = JSON.stringify({ ...JSON.parse(event("evt_live")), livemode: true });
  expect((await send(live, sign(live, secret))).status).toBe(400);
  expect(await rows("select id from stripe_event where id = 'evt_live'")).toEqual([]);
});

test("an event of an unknown kind, or of another account, is noted and changes nothing", async () => {
  const secret = process.env.STRIPE_WEBHOOK_SECRET!;
  const unknown = JSON.stringify({ ...JSON.parse(event("evt_unknown")), type: "invented.tomorrow" });
  const foreign = JSON.stringify({
    ...JSON.parse(event("evt_foreign")),
    type: "charge.dispute.created",
    account: "acct_other",
    data: { object: { payment_intent: "pi_other" } },
  });
  for (const payload of [unknown, foreign])
    expect((await send(payload, sign(payload, secret))).status).toBe(204);
  expect(await rows("select count(*)::int as moved from ledger_transaction")).toEqual([{ moved: 0 }]);
});
