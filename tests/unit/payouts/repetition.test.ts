import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { paypal } from "@/lib/payouts/providers/paypal";

const payout = {
  withdrawalId: "wd_repeated",
  netMicros: 9_800_000n,
  destination: { kind: "PAYPAL", email: "worker@test.example" },
} as const;

beforeAll(() => {
  Object.assign(process.env, {
    PAYPAL_CLIENT_ID: "client-of-tests",
    PAYPAL_CLIENT_SECRET: "secret-of-tests",
    PAYPAL_WEBHOOK_ID: "WH-TESTS",
  });
});

let answer: () => Response;
beforeEach(() => {
  vi.stubGlobal("fetch", async (url: string) =>
    url.endsWith("/oauth2/token") ? Response.json({ access_token: "t", expires_in: 3600 }) : answer(),
  );
});
afterEach(() => vi.unstubAllGlobals());

const repeated = (link: object[]) => ({
  name: "USER_BUSINESS_ERROR",
  message: "User business error.",
  details: [
    {
      field: "SENDER_BATCH_ID",
      location: "body",
      issue: "Batch with given sender_batch_id already exists",
      link,
    },
  ],
  links: [],
});

test("a repetition is the first payment, where PayPal links to it", async () => {
  const href = "https://api-m.paypal.com/v1/payments/payouts/Q6K2CE4GQ36MQ";
  answer = () => Response.json(repeated([{ href, rel: "self", method: "GET" }]), { status: 400 });
  expect(await paypal.send(payout)).toMatchObject({ kind: "sent", reference: "Q6K2CE4GQ36MQ" });
});

test("a repetition without a link is never a refusal: its money may have left", async () => {
  answer = () => Response.json(repeated([]), { status: 400 });
  expect(await paypal.send(payout)).toMatchObject({ kind: "unknown" });
  answer = () => Response.json({ name: "DUPLICATE_REQUEST_ID", message: "Seen." }, { status: 409 });
  expect(await paypal.send(payout)).toMatchObject({ kind: "unknown" });
});

test("an answer that is not in PayPal's shape says nothing", async () => {
  answer = () => new Response("<html>Not now</html>", { status: 403 });
  expect(await paypal.send(payout)).toMatchObject({ kind: "unknown" });
});

test("a refusal in PayPal's shape is one, whatever else is odd about it", async () => {
  answer = () => Response.json({ name: "VALIDATION_ERROR", details: {}, links: null }, { status: 400 });
  expect(await paypal.send(payout)).toMatchObject({ kind: "refused" });
  answer = () => Response.json({ name: "INSUFFICIENT_FUNDS", message: "No funds." }, { status: 422 });
  expect(await paypal.send(payout)).toMatchObject({ kind: "blocked" });
});
