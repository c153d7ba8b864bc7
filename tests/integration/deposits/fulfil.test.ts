import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/api/stripe/webhook/route";
import { createDeposit } from "@/lib/deposits/create";
import { fulfil } from "@/lib/deposits/fulfil";
import { reconcileOpenDeposits, reconcileRecentSessions } from "@/lib/deposits/reconcile";
import { balancesOf } from "@/lib/ledger/queries";
import { rows } from "../../support/database";
import { createDepositor } from "../../support/deposits";
import type { TestUser } from "../../support/factories";
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

interface Row {
  id: string;
  status: string;
  stripe_session_id: string;
  failure_reason: string | null;
}

async function row(id: string): Promise<Row> {
  const [deposit] = await rows<Row>("select * from deposit where id = $1", [id]);
  return deposit as Row;
}

/** Begins a deposit of $25 and says what is needed to pay it. */
async function begin(amount = "25"): Promise<{ id: string; session: string }> {
  const { id } = await createDeposit(actor, { amount, returnTo: "/wallet" });
  return { id, session: (await row(id)).stripe_session_id };
}

const pay = (session: string, choice = "card") => stripe.control("pay", { session, choice });
const wallet = async () => (await balancesOf(actor.id)).walletMicros;

async function eventIds(session: string): Promise<string[]> {
  const found = await rows<{ id: string }>("select id from stripe_event where session_id = $1", [session]);
  return found.map((event) => event.id);
}

/** Later than the five minutes in which a webhook may still be on its way. */
const age = (id: string) =>
  rows("update deposit set created_at = created_at - interval '10 minutes' where id = $1", [id]);

describe("a paid deposit", () => {
  test("is in the Wallet when the webhook was answered, with a receipt", async () => {
    const { id, session } = await begin("25.50");
    await pay(session);
    expect(await row(id)).toMatchObject({ status: "SUCCEEDED" });
    expect(await wallet()).toBe(25_500_000n);
    const mails = await rows("select subject from mail where to_address = $1", [actor.email]);
    expect(mails).toEqual([{ subject: "Deposit received: $25.50" }]);
  });

  test("is credited once by 20 webhooks and 20 return pages at the same moment", async () => {
    const { id, session } = await begin();
    await stripe.control("controls", { hold: true });
    await pay(session);
    expect(await wallet()).toBe(0n);
    await stripe.control("controls", { hold: false });
    const { held } = await stripe.control<{ held: string[] }>("deliveries");
    const completed = held.at(-1) as string;
    const webhooks = Array.from({ length: 20 }, () => stripe.control("resend", { event: completed }));
    const pages = Array.from({ length: 20 }, () => fulfil(session));
    await Promise.all([...webhooks, ...pages]);
    await stripe.control("release");
    expect(await row(id)).toMatchObject({ status: "SUCCEEDED" });
    expect(await wallet()).toBe(25_000_000n);
    const postings = await rows(
      "select 1 from audit_entry where subject_id = $1 and action = 'deposit.credited'",
      [id],
    );
    expect(postings).toHaveLength(1);
  });

  test("is credited whatever the order of its events, each delivered three times", async () => {
    await stripe.control("controls", { hold: true });
    const { session } = await begin();
    await pay(session);
    await stripe.control("controls", { hold: false });
    const { held } = await stripe.control<{ held: string[] }>("deliveries");
    await stripe.control("release", { order: "reverse" });
    for (const event of [...held, ...held]) await stripe.control("resend", { event });
    expect(await wallet()).toBe(25_000_000n);
    expect(await eventIds(session)).toHaveLength(1);
  });

  test("is credited by the return page alone when no webhook comes", async () => {
    const { session } = await begin();
    await stripe.control("controls", { drop: 9 });
    await pay(session);
    expect(await fulfil(session)).toBe("SUCCEEDED");
    expect(await wallet()).toBe(25_000_000n);
  });

  test("is credited by the hourly reconciliation when neither comes", async () => {
    const { id, session } = await begin();
    await stripe.control("controls", { drop: 99 });
    await pay(session);
    await age(id);
    expect(await reconcileOpenDeposits()).toBeGreaterThan(0);
    expect(await wallet()).toBe(25_000_000n);
  });

  test("is found again when it was closed by mistake", async () => {
    const { id, session } = await begin();
    await stripe.control("controls", { drop: 99 });
    await pay(session);
    await rows("update deposit set status = 'EXPIRED', closed_at = now() where id = $1", [id]);
    expect(await reconcileRecentSessions()).toBe(1);
    expect(await wallet()).toBe(25_000_000n);
  });
});

describe("a payment that differs from its deposit", () => {
  test.each([
    ["amount", { amount_total: 250_000 }],
    ["currency", { currency: "eur" }],
    ["reference", { client_reference_id: "dep_other" }],
  ])("in its %s is held for review and credits nothing", async (_name, change) => {
    const { id, session } = await begin();
    await stripe.control("alter-session", { session, ...change });
    await pay(session);
    expect(await row(id)).toMatchObject({
      status: "REVIEW",
      failure_reason: expect.stringContaining("differs"),
    });
    expect(await fulfil(session)).toBe("REVIEW");
    expect(await wallet()).toBe(0n);
    const cases = await rows("select kind::text from risk_case where source_key = $1", [`deposit:${id}`]);
    expect(cases).toEqual([{ kind: "DEPOSIT_REVIEW" }]);
  });
});

describe("a deposit that is not paid", () => {
  test("by a declined card stays open and can still be paid", async () => {
    const { id, session } = await begin();
    await pay(session, "declined");
    expect(await row(id)).toMatchObject({ status: "CREATED" });
    await pay(session, "card");
    expect(await row(id)).toMatchObject({ status: "SUCCEEDED" });
  });

  test("by a bank is PROCESSING, and credited when the bank has paid", async () => {
    const { id, session } = await begin();
    await pay(session, "bank");
    expect(await row(id)).toMatchObject({ status: "PROCESSING" });
    expect(await wallet()).toBe(0n);
    await stripe.control("bank", { session, outcome: "succeeded" });
    expect(await wallet()).toBe(25_000_000n);
  });

  test("by a bank that fails is FAILED with a reason", async () => {
    const { id, session } = await begin();
    await pay(session, "bank");
    await stripe.control("bank", { session, outcome: "failed" });
    expect(await row(id)).toMatchObject({
      status: "FAILED",
      failure_reason: expect.stringContaining("bank"),
    });
    expect(await wallet()).toBe(0n);
  });
});

describe("the webhook", () => {
  test("refuses a forged signature, and a body nobody signed", async () => {
    const { session } = await begin();
    await stripe.control("controls", { hold: true });
    await pay(session);
    const { held } = await stripe.control<{ held: string[] }>("deliveries");
    expect(await stripe.control("forge", { event: held.at(-1) })).toEqual({ status: 400 });
    const unsigned = await POST(new Request("http://app/api/stripe/webhook", { method: "POST", body: "{}" }));
    expect(unsigned.status).toBe(400);
    expect(await wallet()).toBe(0n);
    await stripe.control("release");
  });

  test("accepts events of sessions that are not ours", async () => {
    expect(await fulfil("cs_test_of_somebody_else")).toBeNull();
  });
});

describe("beginning a deposit", () => {
  test.each([
    ["", "Enter an amount between $10.00 and $1,000.00."],
    ["0", "The amount must be between $10.00 and $1,000.00."],
    ["9.99", "The amount must be between $10.00 and $1,000.00."],
    ["1000.01", "The amount must be between $10.00 and $1,000.00."],
    ["-1", "Enter an amount in dollars, such as 25 or 25.50."],
    ["1e400", "Enter an amount in dollars, such as 25 or 25.50."],
    ["0x10", "Enter an amount in dollars, such as 25 or 25.50."],
    ["NaN", "Enter an amount in dollars, such as 25 or 25.50."],
    ["１５", "Enter an amount in dollars, such as 25 or 25.50."],
    ["20.005", "Use whole cents, such as 25.50."],
  ])("of %j is refused at the field", async (amount, message) => {
    const created = createDeposit(actor, { amount, returnTo: "/wallet" });
    await expect(created).rejects.toMatchObject({ code: "INVALID_INPUT", fields: { amount: [message] } });
  });

  test.each([
    ["/hire/jobs/job_01jd0000000000000000000000", "/hire/jobs/job_01jd0000000000000000000000"],
    ["https://evil.example/", "/wallet"],
    ["//evil.example", "/wallet"],
    ["/admin", "/wallet"],
  ])("leads back to %s as %s", async (returnTo, path) => {
    const { id } = await createDeposit(actor, { amount: "10", returnTo });
    expect(await rows("select return_path from deposit where id = $1", [id])).toEqual([
      { return_path: path },
    ]);
  });
});
