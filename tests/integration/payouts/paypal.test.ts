import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { UserActor } from "@/lib/core/actor";
import { DAY_MS, later, MINUTE_MS } from "@/lib/core/time";
import { setClock } from "@/lib/platform/clock";
import { rows } from "@/tests/support/database";
import {
  approvedRun,
  askProviders,
  earnedOf,
  financePerson,
  goThrough,
  requested,
  standings,
} from "@/tests/support/payouts";
import { startPayPal, type TestPayPal } from "@/tests/support/paypal";

let paypal: TestPayPal;
let finance: UserActor;

beforeAll(async () => {
  paypal = await startPayPal();
  finance = await financePerson();
});
afterAll(() => paypal.stop());
beforeEach(() => setClock());
afterEach(() => setClock());

/** Moves the product's clock and asks PayPal about everything that is due then. */
async function after(ms: number): Promise<void> {
  const start = Date.now();
  setClock({ now: () => new Date(Date.now() + ms) });
  await askProviders();
  expect(Date.now() - start).toBeLessThan(60_000);
}

test("every outcome of PayPal ends where its money is", async () => {
  const outcomes = [
    "",
    "unclaimed",
    "onhold",
    "failed",
    "blocked",
    "refunded",
    "returned",
    "reversed",
    "pending",
  ];
  const requests = await Promise.all(outcomes.map((outcome) => requested({ outcome })));
  const runId = await approvedRun([finance], requests);
  await goThrough(runId);
  await after(5 * MINUTE_MS);

  expect(
    Object.fromEntries((await standings(requests, runId)).map((one, at) => [outcomes[at], one])),
  ).toEqual({
    "": "COMPLETED/PAID",
    unclaimed: "PROCESSING/SENT",
    onhold: "PROCESSING/SENT",
    failed: "FAILED/RETURNED",
    blocked: "FAILED/RETURNED",
    refunded: "FAILED/RETURNED",
    returned: "FAILED/RETURNED",
    reversed: "FAILED/RETURNED",
    pending: "PROCESSING/SENT",
  });
  const earned = await Promise.all(requests.map(({ worker }) => earnedOf(worker.id)));
  expect(earned).toEqual([0n, 0n, 0n, 10_000_000n, 10_000_000n, 10_000_000n, 10_000_000n, 10_000_000n, 0n]);
  const told = await rows<{ dedupe_key: string }>(
    "select dedupe_key from mail where dedupe_key like 'payout-%' order by 1",
  );
  expect(told).toHaveLength(8);
});

test("an unclaimed payment is paid once it is claimed, or comes back when PayPal gives it up", async () => {
  const requests = await Promise.all([
    requested({ outcome: "unclaimed" }),
    requested({ outcome: "unclaimed" }),
  ]);
  const [claimed, givenUp] = requests as [(typeof requests)[0], (typeof requests)[0]];
  const runId = await approvedRun([finance], requests);
  await goThrough(runId);
  await after(5 * MINUTE_MS);
  expect(await standings(requests, runId)).toEqual(["PROCESSING/SENT", "PROCESSING/SENT"]);
  await paypal.control("outcome", { key: claimed.id, status: "SUCCESS" });
  await paypal.control("outcome", { key: givenUp.id, status: "RETURNED" });
  await after(DAY_MS);
  expect(await standings(requests, runId)).toEqual(["COMPLETED/PAID", "FAILED/RETURNED"]);
});

test("a payment that is taken back after it was paid returns its net, once", async () => {
  const request = await requested();
  const runId = await approvedRun([finance], [request]);
  await goThrough(runId);
  await after(5 * MINUTE_MS);
  expect(await standings([request], runId)).toEqual(["COMPLETED/PAID"]);
  await paypal.control("outcome", { key: request.id, status: "REVERSED" });
  await after(2 * DAY_MS);
  await after(4 * DAY_MS);
  expect(await standings([request], runId)).toEqual(["FAILED/RETURNED"]);
  expect(await earnedOf(request.worker.id)).toBe(9_800_000n);
});

test("whatever happens on the wire, before or after PayPal accepted, one payment arrives", async () => {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => timeout(Math.min(ms, 300)));
  const faults = (["timeout", "reset", "error"] as const).flatMap((how) => [
    { how, when: "before" },
    { how, when: "after" },
  ]);
  for (const fault of faults) {
    const request = await requested();
    const runId = await approvedRun([finance], [request]);
    await paypal.control("faults", { faults: [fault] });
    await goThrough(runId);
    expect([fault, await standings([request], runId)]).toEqual([fault, ["UNKNOWN/UNKNOWN"]]);
    await after(5 * MINUTE_MS);
    await after(30 * MINUTE_MS);
    setClock();
    expect([fault, await standings([request], runId)]).toEqual([fault, ["COMPLETED/PAID"]]);
    expect((await paypal.payments()).filter(({ key }) => key === request.id)).toHaveLength(1);
  }
  vi.restoreAllMocks();
});

test("a batch that PayPal denies gives the money back", async () => {
  const request = await requested({ outcome: "pending" });
  const runId = await approvedRun([finance], [request]);
  await goThrough(runId);
  await paypal.control("deny", { key: request.id });
  await after(5 * MINUTE_MS);
  expect(await standings([request], runId)).toEqual(["FAILED/RETURNED"]);
  expect(await earnedOf(request.worker.id)).toBe(10_000_000n);
});

test("what nobody knows is not sent again while its person is on hold, nor after the key has lost its power", async () => {
  const request = await requested();
  const runId = await approvedRun([finance], [request]);
  await paypal.control("faults", { faults: [{ how: "reset", when: "before" }] });
  await goThrough(runId);
  const hold =
    "insert into account_hold (id, user_id, scope, cause, reason, created_at, created_by, review_due_at)";
  await rows(
    `${hold} values ('hold_x', $1, 'WITHDRAWALS', 'SECURITY', 'Looked at.', now(), 'tests', now())`,
    [request.worker.id],
  );
  await after(10 * MINUTE_MS);
  expect(await paypal.payments()).not.toContainEqual(expect.objectContaining({ key: request.id }));
  await rows("update account_hold set lifted_at = now() where user_id = $1", [request.worker.id]);
  setClock({ now: () => later(new Date(), 30 * DAY_MS) });
  await askProviders();
  expect(await paypal.payments()).not.toContainEqual(expect.objectContaining({ key: request.id }));
  setClock({ now: () => later(new Date(), 20 * DAY_MS) });
  await rows("update payout_item set next_check_at = now() where run_id = $1", [runId]);
  await askProviders();
  expect((await paypal.payments()).filter(({ key }) => key === request.id)).toHaveLength(1);
});
