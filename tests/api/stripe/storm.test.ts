import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { POST } from "@/app/api/stripe/webhook/route";
import { systemActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { later, MINUTE_MS } from "@/lib/core/time";
import { invariants } from "@/lib/ledger/invariants";
import type { Forgery } from "@/lib/local/stripe/forgeries";
import { shuffled } from "@/lib/local/stripe/shuffle";
import { setClock } from "@/lib/platform/clock";
import { stripe as client } from "@/lib/platform/stripe";
import { compareWithStripe } from "@/lib/reconciliation/reconcile";
import { rows } from "../../support/database";
import { createUsers, type TestUser } from "../../support/factories";
import { startStripe, type TestStripe } from "../../support/stripe";

const PAYMENTS = 1_000;
/** Sessions that nobody pays, whatever is claimed about them. */
const UNPAID = 100;
const PEOPLE = 50;
const PARALLEL = 8;
const CENTS = 1_000;
const SEED = 20_261_121;

interface Delivery {
  event?: string;
  claim?: string;
  forgery?: Forgery;
}

let stripe: TestStripe;
let people: TestUser[];

beforeAll(async () => {
  stripe = await startStripe(POST);
  people = await createUsers(PEOPLE);
});
afterAll(async () => {
  setClock();
  await stripe.stop();
});

/** Does the work for each, eight at a time. */
async function forAll<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < count; index = next++) results[index] = await work(index);
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return results;
}

/** A deposit with its pay page, without the limits on how much one new person may begin. */
async function begin(index: number): Promise<string> {
  const id = newId("deposit");
  const session = await client().checkout.sessions.create({
    mode: "payment",
    client_reference_id: id,
    metadata: { depositId: id },
    payment_intent_data: { metadata: { depositId: id } },
    success_url: "http://localhost/back",
    line_items: [{ price_data: { currency: "usd", unit_amount: CENTS, product_data: { name: "Deposit" } } }],
  });
  await rows(
    `insert into deposit (id, user_id, amount_micros, stripe_session_id, return_path, created_at)
     values ($1, $2, $3, $4, '/wallet', now())`,
    [id, (people[index % PEOPLE] as TestUser).id, CENTS * 10_000, session.id],
  );
  return session.id;
}

/** Pays one in ten from a bank account, which is completed unpaid first, and disputes one in fifty. */
async function pay(session: string, index: number): Promise<void> {
  if (index % 10 !== 0) {
    await stripe.control("pay", { session });
  } else {
    await stripe.control("pay", { session, choice: "bank" });
    await stripe.control("bank", { session, outcome: "succeeded" });
  }
  if (index % 50 !== 7) return;
  const paid = await client().checkout.sessions.retrieve(session, { expand: ["payment_intent"] });
  const { latest_charge } = paid.payment_intent as { latest_charge: string };
  await stripe.control("dispute", { charge: latest_charge });
}

/** How often the events that concern us are delivered, in turn. */
const COPIES = [1, 2, 3, 5, 9];

/** Every event that concerns us one to nine times, a quarter of the others, and among them what an attacker or a wrong setting would send. */
function storm(all: Stripe.Event[], unpaid: string[]): Delivery[] {
  const concerning = all.filter(({ type }) => /^(checkout\.session|charge\.dispute)\./.test(type));
  const others = all.filter((event, index) => index % 4 === 0 && !concerning.includes(event));
  const events = concerning.map(({ id }) => id);
  const genuine: Delivery[] = [
    ...events.flatMap((event, index) =>
      Array.from({ length: COPIES[index % COPIES.length] ?? 1 }, () => ({ event })),
    ),
    ...others.map(({ id }) => ({ event: id })),
  ];
  const share = (percent: number) => Math.ceil((genuine.length * percent) / 100);
  const forged = (count: number, forgery: Forgery, claims: boolean): Delivery[] =>
    Array.from({ length: count }, (_, index) =>
      claims && index % 2 === 0
        ? { claim: unpaid[index % unpaid.length], forgery }
        : { event: events[index % events.length], forgery },
    );
  const claims = unpaid.map((claim) => ({ claim }));
  const deliveries: Delivery[] = [
    ...genuine,
    ...claims,
    ...forged(share(5), "bad_signature", true),
    ...forged(share(5), "stale", true),
    ...forged(share(2), "malformed", true),
    ...forged(share(1), "other_mode", true),
    ...forged(share(1), "other_account", true),
    ...forged(share(1), "unsigned", true),
    ...unpaid.map((claim): Delivery => ({ claim, forgery: "altered" })),
  ];
  return shuffled(deliveries, SEED);
}

const REFUSED = new Set<Forgery | undefined>([
  "bad_signature",
  "stale",
  "malformed",
  "unsigned",
  "other_mode",
]);

test(`${PAYMENTS} payments told by a storm of copies, forgeries and events out of order are credited once each`, async () => {
  const startedAt = Date.now();
  await stripe.control("controls", { hold: true });
  const sessions = await forAll(PAYMENTS + UNPAID, begin);
  const paid = sessions.slice(0, PAYMENTS);
  const unpaid = sessions.slice(PAYMENTS);
  await forAll(PAYMENTS, (index) => pay(paid[index] as string, index));
  const events: Stripe.Event[] = [];
  for await (const event of client().events.list({ limit: 100 })) events.push(event);
  const prepared = Date.now();

  const deliveries = storm(events, unpaid);
  expect(deliveries.length).toBeGreaterThanOrEqual(5_000);
  const { statuses } = await stripe.control<{ statuses: number[] }>("deliver", {
    deliveries,
    parallel: PARALLEL,
  });
  const delivered = Date.now();

  const wrong = deliveries.filter(({ forgery }, index) => {
    const status = statuses[index] ?? 0;
    return REFUSED.has(forgery) ? status !== 400 : status < 200 || status > 299;
  });
  expect(wrong, "answers").toEqual([]);
  const credits = await rows<{ credits: string; micros: string }>(
    `select count(*) as credits, sum(e.amount_micros) as micros from ledger_transaction t
     join ledger_entry e on e.transaction_id = t.id join ledger_account a on a.id = e.account_id and a.kind = 'CLEARING'
     where t.kind = 'DEPOSIT'`,
  );
  expect(credits).toEqual([{ credits: String(PAYMENTS), micros: String(-PAYMENTS * CENTS * 10_000) }]);
  const states = await rows(
    "select status::text, count(*)::int from deposit group by status order by status",
  );
  expect(states).toEqual([
    { status: "CREATED", count: UNPAID },
    { status: "SUCCEEDED", count: PAYMENTS },
  ]);

  setClock({ now: () => later(new Date(), 30 * MINUTE_MS) });
  const run = await compareWithStripe(systemActor("tests"), { creditedDeposits: 0, replayedEvents: 0 });
  expect(run).toMatchObject({ outcome: "BALANCED", differenceMicros: 0n, underWayMicros: 0n });
  expect(run.stripeMicros).toBe(BigInt(PAYMENTS - PAYMENTS / 50) * BigInt(CENTS) * 10_000n);
  expect((await invariants()).filter(({ broken }) => broken > 0n)).toEqual([]);

  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`;
  console.info(
    `${events.length} events in ${deliveries.length} deliveries: prepared in ${seconds(startedAt, prepared)}, delivered in ${seconds(prepared, delivered)}, compared in ${seconds(delivered, Date.now())}`,
  );
}, 240_000);
