import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { systemActor, type UserActor } from "@/lib/core/actor";
import { DAY_MS, HOUR_MS, later, MINUTE_MS } from "@/lib/core/time";
import { placeHold } from "@/lib/holds/place";
import { approveRun } from "@/lib/payouts/approve";
import { cancelRun, pauseRun, resumeRun } from "@/lib/payouts/control";
import { createRun, createScheduledRun } from "@/lib/payouts/create";
import { dryRun } from "@/lib/payouts/dry-run";
import { retryPayout, returnPayout } from "@/lib/payouts/failures";
import { runDetail } from "@/lib/payouts/queries";
import { isInterrupted, reviveSilentRuns, workOnRun } from "@/lib/payouts/work";
import { setClock } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { ownerPool, rows } from "@/tests/support/database";
import { createUser } from "@/tests/support/factories";
import {
  approvedRun,
  askProviders,
  earnedOf,
  financePerson,
  goThrough,
  manyRequested,
  requested,
  standings,
  totalOf,
} from "@/tests/support/payouts";
import { startPayPal, type TestPayPal } from "@/tests/support/paypal";

const LARGE = { amountMicros: 600_000_000n, feeMicros: 12_000_000n };

let paypal: TestPayPal;
let finance: UserActor;
let second: UserActor;

beforeAll(async () => {
  paypal = await startPayPal();
  [finance, second] = [await financePerson(), await financePerson()];
});
afterAll(() => paypal.stop());
afterEach(async () => {
  setClock();
  await endStop();
  await paypal.control("funds", { cents: 100_000_00 });
  await paypal.control("faults", { faults: [] });
});

const exclusions = async (runId: string) =>
  (await db.payoutItem.findMany({ where: { runId, state: "EXCLUDED" } })).map(({ exclusion }) => exclusion);
const endStop = () =>
  rows("update payout_stop set ended_at = now(), ended_by = 'tests' where ended_at is null");
const runOf = (id: string) => db.payoutRun.findUniqueOrThrow({ where: { id } });
const settled = async () => {
  setClock({ now: () => later(new Date(), 5 * MINUTE_MS) });
  await askProviders();
  setClock();
};

describe("making and approving a run", () => {
  test("it leaves out, with reasons, what may not be paid now", async () => {
    const [held, changed, waiting, fine] = await manyRequested(4);
    const own = await requested({}, { ...finance, email: "finance@test.example" });
    await transaction((tx) =>
      placeHold(tx, systemActor("tests"), {
        userId: held!.worker.id,
        scope: "WITHDRAWALS",
        cause: "SECURITY",
        reason: "Looked at.",
      }),
    );
    await rows("update payout_method set usable_from = now() + interval '1 day' where user_id = $1", [
      changed!.worker.id,
    ]);
    await rows(
      "update withdrawal set review_due_at = now() + interval '1 day', review_reason = 'Looked at.' where id = $1",
      [waiting!.id],
    );
    const runId = await createRun(finance, { which: "ALL", kind: "", withdrawal: [] });
    expect((await exclusions(runId)).sort()).toEqual(["hold", "method", "own", "review"]);
    expect(await runOf(runId)).toMatchObject({ selected: 1, amountMicros: 10_000_000n, feeMicros: 200_000n });
    await cancelRun(finance, { runId });
    expect(await standings([fine!, own], runId)).toEqual(["REQUESTED/EXCLUDED", "REQUESTED/EXCLUDED"]);
  });

  test("it leaves out who owes money", async () => {
    const { id, worker } = await requested();
    const runId = await createRun(finance, { which: "TICKED", kind: "", withdrawal: [id] });
    const client = await ownerPool().connect();
    try {
      await client.query("begin");
      await client.query(
        `select ledger_post('CHARGEBACK', 'chargeback:du_test', null,
           array[ledger_account_of('DEBT', $1), ledger_account_of('CLEARING', 'stripe')], array[-5::bigint, 5], null, now())`,
        [worker.id],
      );
      const { rows: found } = await client.query(
        "select payout_obstacle(r, w, now()) as why from payout_run r, withdrawal w where r.id = $1 and w.id = $2",
        [runId, id],
      );
      expect(found).toEqual([{ why: "debt" }]);
    } finally {
      await client.query("rollback");
      client.release();
    }
    await cancelRun(finance, { runId });
  });

  test("a large one needs two different persons, each typing the total after a second factor", async () => {
    const request = await requested(LARGE);
    const runId = await createRun(finance, { which: "TICKED", kind: "", withdrawal: [request.id] });
    const total = await totalOf(runId);
    const stale = { ...finance, steppedUpUntil: null };
    await expect(approveRun(stale, { runId, total })).rejects.toMatchObject({ code: "STEP_UP_NEEDED" });
    await expect(approveRun(finance, { runId, total: "1" })).rejects.toMatchObject({ code: "INVALID_INPUT" });
    expect(await approveRun(finance, { runId, total })).toBe("WAITS_FOR_SECOND");
    await expect(approveRun(finance, { runId, total })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await workOnRun(runId)).toBe("over");
    expect(await standings([request], runId)).toEqual(["REQUESTED/SELECTED"]);
    expect(await approveRun(second, { runId, total })).toBe("RELEASED");
    await expect(approveRun(second, { runId, total })).rejects.toMatchObject({ code: "CONFLICT" });
    await goThrough(runId);
    await settled();
    expect(await standings([request], runId)).toEqual(["COMPLETED/PAID"]);
  });

  test("who approves is not paid by it", async () => {
    const own = await requested({}, { ...second, email: "second@test.example" });
    const runId = await createRun(finance, { which: "TICKED", kind: "", withdrawal: [own.id] });
    await approveRun(second, { runId, total: await totalOf(runId) });
    await goThrough(runId);
    expect(await exclusions(runId)).toEqual(["own"]);
    expect(await standings([own], runId)).toEqual(["REQUESTED/EXCLUDED"]);
  });

  test("it does not exist for members and moderators", async () => {
    const moderator = {
      ...(await createUser({ role: "MODERATOR" })),
      steppedUpUntil: later(new Date(), HOUR_MS),
    };
    await requested();
    const runId = await createRun(finance, { which: "ALL", kind: "", withdrawal: [] });
    const tries = [
      () => createRun(moderator, { which: "ALL", kind: "", withdrawal: [] }),
      () => approveRun(moderator, { runId, total: "1" }),
      () => pauseRun(moderator, { runId }),
      () => resumeRun(moderator, { runId }),
      () => cancelRun(moderator, { runId }),
      () => dryRun(moderator, runId),
      () => runDetail(moderator, runId),
    ];
    for (const attempt of tries) {
      await expect((async () => attempt())()).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  test("a dry run finds what would go wrong and sends nothing", async () => {
    const [fine, broken] = await manyRequested(2);
    const runId = await createRun(finance, { which: "TICKED", kind: "", withdrawal: [fine!.id, broken!.id] });
    expect(await dryRun(finance, runId)).toEqual([]);
    await rows("update withdrawal set destination_sealed = 'bm90IHNlYWxlZA==' where id = $1", [broken!.id]);
    await paypal.control("funds", { cents: 100 });
    const problems = await dryRun(finance, runId);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatchObject({ withdrawalId: broken!.id });
    expect(problems[1]?.text).toContain("The provider holds $1.00");
    expect(await standings([fine!, broken!], runId)).toEqual(["REQUESTED/SELECTED", "REQUESTED/SELECTED"]);
    expect((await paypal.payments()).filter(({ key }) => key === fine!.id)).toEqual([]);
  });
});

describe("the timetable", () => {
  const monday = new Date("2026-11-23T10:00:00Z");

  test("an instant has one run, however often and late it ticks; large ones wait for two persons", async () => {
    const small = await requested();
    const large = await requested(LARGE);
    const made = await Promise.all([1, 2, 3, 4].map(() => createScheduledRun(monday)));
    made.push(await createScheduledRun(monday));
    const ids = made.filter((id) => id !== null);
    expect(ids).toHaveLength(1);
    const runId = ids[0]!;
    await goThrough(runId);
    await settled();
    expect(await standings([small, large], runId)).toEqual(["COMPLETED/PAID", "REQUESTED/EXCLUDED"]);
    const told = await rows("select from mail where dedupe_key like 'payout-run:%:large:%'");
    expect(told.length).toBeGreaterThan(0);
  });
});

describe("a run on its way", () => {
  test("two runs over the same requests pay each once", async () => {
    const requests = await manyRequested(12);
    const runs = await Promise.all([approvedRun([finance], requests), approvedRun([second], requests)]);
    await Promise.all([
      goThrough(runs[0]!, 3),
      goThrough(runs[1]!, 3),
      goThrough(runs[0]!, 3),
      goThrough(runs[1]!, 3),
    ]);
    await Promise.all(runs.map((runId) => goThrough(runId)));
    await settled();
    const keys = (await paypal.payments()).map(({ key }) => key);
    for (const { id } of requests) expect(keys.filter((key) => key === id)).toHaveLength(1);
    const states = await rows<{ status: string }>(
      "select distinct status from withdrawal where id = any ($1)",
      [requests.map(({ id }) => id)],
    );
    expect(states).toEqual([{ status: "COMPLETED" }]);
  });

  test("a stop in the middle pauses it at the next payout, and it goes on where it was", async () => {
    const requests = await manyRequested(6);
    const runId = await approvedRun([finance], requests);
    await workOnRun(runId, 3);
    await rows(
      "insert into payout_stop (reason, started_at, started_by) values ('The books are wrong.', now(), 'tests')",
    );
    await goThrough(runId);
    expect(await runOf(runId)).toMatchObject({
      status: "PAUSED",
      pauseReason: "Payouts are stopped: The books are wrong.",
    });
    expect((await standings(requests, runId)).filter((one) => one === "PROCESSING/SENT")).toHaveLength(3);
    await endStop();
    await resumeRun(finance, { runId });
    await goThrough(runId);
    await settled();
    expect(new Set(await standings(requests, runId))).toEqual(new Set(["COMPLETED/PAID"]));
  });

  test("broken books pause it before anything is taken", async () => {
    const request = await requested();
    const runId = await approvedRun([finance], [request]);
    await rows("update withdrawal set fee_returned_at = now() where id = $1", [request.id]);
    await goThrough(runId);
    expect(await runOf(runId)).toMatchObject({ status: "PAUSED" });
    expect((await runOf(runId)).pauseReason).toContain("The books are wrong");
    expect(await standings([request], runId)).toEqual(["REQUESTED/SELECTED"]);
    await rows("update withdrawal set fee_returned_at = null where id = $1", [request.id]);
    await cancelRun(finance, { runId });
  });

  test("without funds at PayPal it pauses, and the same payout goes out once there are some", async () => {
    const requests = await manyRequested(3);
    await paypal.control("funds", { cents: 10_10 });
    const runId = await approvedRun([finance], requests);
    await goThrough(runId);
    expect(await runOf(runId)).toMatchObject({ status: "PAUSED" });
    await paypal.control("funds", { cents: 100_000_00 });
    await resumeRun(finance, { runId });
    await goThrough(runId);
    await settled();
    expect(new Set(await standings(requests, runId))).toEqual(new Set(["COMPLETED/PAID"]));
  });

  test("five failures one after another pause it", async () => {
    const requests = await manyRequested(8);
    await paypal.control("faults", { faults: Array(5).fill({ how: "error", when: "before" }) });
    const runId = await approvedRun([finance], requests);
    await goThrough(runId);
    expect(await runOf(runId)).toMatchObject({ status: "PAUSED", failuresInRow: 5 });
    expect((await standings(requests, runId)).filter((one) => one === "UNKNOWN/UNKNOWN")).toHaveLength(5);
    await settled();
    await cancelRun(finance, { runId });
    const after = await standings(requests, runId);
    expect(after.filter((one) => one === "REQUESTED/EXCLUDED")).toHaveLength(3);
  });

  test("what is refused is tried again under its key, or given back", async () => {
    const nowhere = { kind: "PAYPAL", email: "not an address" } as const;
    const requests = await Promise.all([
      requested({ destination: nowhere }),
      requested({ destination: { ...nowhere, email: "nor this" } }),
    ]);
    const [again, back] = requests as [(typeof requests)[0], (typeof requests)[0]];
    const runId = await approvedRun([finance], requests);
    await goThrough(runId);
    expect(await standings(requests, runId)).toEqual(["PROCESSING/FAILED", "PROCESSING/FAILED"]);
    expect(await runOf(runId)).toMatchObject({ status: "FINISHED" });
    await returnPayout(finance, { runId, withdrawalId: back.id });
    await expect(returnPayout(finance, { runId, withdrawalId: back.id })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await earnedOf(back.worker.id)).toBe(10_000_000n);
    await retryPayout(finance, { runId, withdrawalId: again.id });
    await goThrough(runId);
    expect(await standings(requests, runId)).toEqual(["PROCESSING/FAILED", "FAILED/RETURNED"]);
    await returnPayout(finance, { runId, withdrawalId: again.id });
  });

  test("a late payout, whose fee was given back, sends the net and takes no fee", async () => {
    const request = await requested();
    const runId = await approvedRun([finance], [request]);
    await rows("select withdrawal_return_fee_due(1000, now() + interval '8 days')");
    await goThrough(runId);
    await settled();
    expect(await standings([request], runId)).toEqual(["COMPLETED/PAID"]);
    expect(await earnedOf(request.worker.id)).toBe(200_000n);
    expect((await paypal.payments()).find(({ key }) => key === request.id)).toMatchObject({ cents: 980 });
  });

  test("paused and silent runs are seen, and the silent one is taken up again", async () => {
    const requests = await manyRequested(4);
    const runId = await approvedRun([finance], requests);
    await workOnRun(runId, 2);
    await pauseRun(second, { runId });
    expect(await workOnRun(runId)).toBe("over");
    await resumeRun(finance, { runId });
    expect(isInterrupted(await runOf(runId))).toBe(false);
    setClock({ now: () => later(new Date(), DAY_MS / 24) });
    expect(isInterrupted(await runOf(runId))).toBe(true);
    expect(await reviveSilentRuns()).toBe(1);
    await goThrough(runId);
    await askProviders();
    expect(await runOf(runId)).toMatchObject({ status: "FINISHED" });
  });
});

describe("at once", () => {
  test("a hold and a send: nothing is sent after the hold has been placed", async () => {
    const requests = await manyRequested(20);
    const runId = await approvedRun([finance], requests);
    await workOnRun(runId, 1);
    const holds = requests.map(async ({ worker }, at) => {
      await new Promise((resolve) => setTimeout(resolve, at * 4));
      await transaction((tx) =>
        placeHold(tx, systemActor("tests"), {
          userId: worker.id,
          scope: "ACCOUNT",
          cause: "RULES",
          reason: "Ended.",
        }),
      );
    });
    await Promise.all([...holds, goThrough(runId, 5)]);
    await goThrough(runId);
    const late = await rows(
      `select w.id from withdrawal w join account_hold h on h.user_id = w.user_id
       where w.id = any ($1) and w.sending_at > h.created_at + interval '100 milliseconds'`,
      [requests.map(({ id }) => id)],
    );
    expect(late).toEqual([]);
    const sent = new Set((await paypal.payments()).map(({ key }) => key));
    for (const [at, standing] of (await standings(requests, runId)).entries()) {
      expect(sent.has(requests[at]!.id)).toBe(standing !== "REQUESTED/EXCLUDED");
    }
    await settled();
  });

  test("a cancellation and a claim: either the money came back, or it was sent", async () => {
    const requests = await manyRequested(20);
    const runId = await approvedRun([finance], requests);
    const cancels = requests.map(async ({ id, worker }, at) => {
      await new Promise((resolve) => setTimeout(resolve, at));
      return rows<{ done: boolean }>("select withdrawal_cancel($1, $2, now()) as done", [id, worker.id]);
    });
    const [cancelled] = await Promise.all([Promise.all(cancels), goThrough(runId, 5)]);
    await goThrough(runId);
    await settled();
    const sent = new Set((await paypal.payments()).map(({ key }) => key));
    for (const [at, [answer]] of cancelled.entries()) {
      const { id, worker } = requests[at]!;
      expect(sent.has(id)).toBe(!answer?.done);
      expect(await earnedOf(worker.id)).toBe(answer?.done ? 10_000_000n : 0n);
    }
  });
});
