import { describe, expect, test } from "vitest";
import { systemActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { DAY_MS, HOUR_MS, later } from "@/lib/core/time";
import { placeHold } from "@/lib/holds/place";
import { agedUntil } from "@/lib/ledger/aged";
import { balancesOf } from "@/lib/ledger/queries";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { settingsInForce } from "@/lib/settings/read";
import { cancelWithdrawal } from "@/lib/withdrawals/cancel";
import { findWithdrawal } from "@/lib/withdrawals/queries";
import { readinessOf } from "@/lib/withdrawals/readiness";
import { requestWithdrawal } from "@/lib/withdrawals/request";
import { requestSchema } from "@/lib/withdrawals/schema";
import { ownerPool, rows } from "@/tests/support/database";
import { createPendingJob, createRunningJob, createSubmission, createUser } from "@/tests/support/factories";
import { travelTo } from "@/tests/support/time";
import { createMethod, createWithdrawal, readyWorker, requestOf } from "@/tests/support/withdrawals";

/** What may leave in a transaction that is undone, after the platform has paid a reward at that instant. */
async function withdrawableWithReward(userId: string, micros: bigint, rewardedAt: Date): Promise<bigint> {
  const settings = await settingsInForce();
  const { pay, rewards } = agedUntil(settings, now());
  const client = await ownerPool().connect();
  try {
    await client.query("begin");
    await client.query(
      `select ledger_post('REFERRAL_REWARD', $1, null,
         array[ledger_account_of('PROMOTIONS', 'platform'), ledger_account_of('EARNED', $2)],
         array[-$3::bigint, $3::bigint], null, $4)`,
      [`referral:${newId("submission")}`, userId, micros, rewardedAt],
    );
    const call = "select earned_withdrawable($1, $2, $3) as micros";
    return BigInt((await client.query(call, [userId, pay, rewards])).rows[0].micros);
  } finally {
    await client.query("rollback");
    client.release();
  }
}

describe("the numbers of a withdrawal", () => {
  test("V10: with 4.99 in Earned it is refused, with 5.00 it is allowed", async () => {
    const poor = await readyWorker({ earnedMicros: 4_990_000n });
    const little = await requestOf(poor, { amountMicros: 4_990_000n });
    await expect(requestWithdrawal(poor, little)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    const worker = await readyWorker({ earnedMicros: 5_000_000n });
    await createWithdrawal({ worker, amountMicros: 5_000_000n });
    expect(await balancesOf(worker.id)).toMatchObject({ earnedMicros: 0n });
  });

  test("V11: of 5.123456 in Earned 5.12 leaves, and 0.003456 stays", async () => {
    const worker = await readyWorker({ earnedMicros: 5_554_700n });
    // A fee has parts of a cent, so a job paid from Earned leaves some: 0.40 + 0.0292 × 1.07.
    await createPendingJob({ employer: worker, positions: 1, payMicros: 29_200n });
    expect(await balancesOf(worker.id)).toMatchObject({ earnedMicros: 5_123_456n });
    const { withdrawableMicros } = await readinessOf(worker.id);
    expect(withdrawableMicros).toBe(5_120_000n);
    await createWithdrawal({ worker, amountMicros: withdrawableMicros });
    expect(await balancesOf(worker.id)).toMatchObject({ earnedMicros: 3_456n });
  });

  test("V12: earned 47 hours ago stays, earned 48 hours ago leaves, and both may fund a job", async () => {
    const earnedAt = travelTo("2026-06-01T12:00:00Z");
    const worker = await createUser({ earnedMicros: 10_000_000n });
    travelTo(later(earnedAt, 48 * HOUR_MS - 1));
    expect((await readinessOf(worker.id)).withdrawableMicros).toBe(0n);
    expect((await readinessOf(worker.id)).facts.enoughAt).toEqual(later(earnedAt, 48 * HOUR_MS));
    await createRunningJob({ employer: worker, positions: 1, payMicros: 1_000_000n });
    travelTo(later(earnedAt, 48 * HOUR_MS));
    expect((await readinessOf(worker.id)).withdrawableMicros).toBe(8_530_000n);
  });

  test("a reward leaves after seven days", async () => {
    const at = travelTo("2026-06-10T12:00:00Z");
    const { id } = await readyWorker({ earnedMicros: 6_000_000n, at });
    expect(await withdrawableWithReward(id, 2_000_000n, later(at, -7 * DAY_MS + 1))).toBe(6_000_000n);
    expect(await withdrawableWithReward(id, 2_000_000n, later(at, -7 * DAY_MS))).toBe(8_000_000n);
  });

  test("what comes back from a withdrawal can leave again at once", async () => {
    const { id, worker } = await createWithdrawal({ amountMicros: 6_000_000n });
    await cancelWithdrawal(worker, { withdrawalId: id });
    expect(await balancesOf(worker.id)).toMatchObject({ earnedMicros: 6_000_000n });
    await createWithdrawal({ worker, amountMicros: 6_000_000n });
  });

  test("Wallet money never leaves, however much there is", async () => {
    const worker = await createUser({ walletMicros: 100_000_000n });
    expect((await readinessOf(worker.id)).withdrawableMicros).toBe(0n);
  });
});

describe("a request", () => {
  test("keeps amount, fee, destination and date as they were confirmed", async () => {
    travelTo("2026-11-18T09:00:00Z");
    const at = new Date("2026-11-18T09:00:00Z");
    const worker = await readyWorker({ earnedMicros: 20_000_000n, at });
    const { id } = await createWithdrawal({ worker, amountMicros: 12_410_000n });
    expect(await db.withdrawal.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "REQUESTED",
      amountMicros: 12_410_000n,
      feeMicros: 240_000n,
      methodKind: "PAYPAL",
      dueAt: new Date("2026-11-25T10:00:00Z"),
      reviewDueAt: null,
    });
    const mail = await db.mail.findFirstOrThrow({
      where: { toAddress: worker.email },
      orderBy: { id: "desc" },
    });
    expect(mail.subject).toBe("Your withdrawal of $12.41 is requested");
    expect(mail.text).toContain("$12.17");
  });

  test("sent twice is one withdrawal, and a second one while it is under way is refused", async () => {
    const worker = await readyWorker();
    const input = await requestOf(worker, { amountMicros: 5_000_000n });
    await requestWithdrawal(worker, input);
    expect(await requestWithdrawal(worker, input)).toEqual({ id: input.id });
    expect(await db.withdrawal.count({ where: { userId: worker.id } })).toBe(1);
    const second = await requestOf(worker, { amountMicros: 5_000_000n });
    await expect(requestWithdrawal(worker, second)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });

  test("with other numbers than those in force is refused and moves nothing", async () => {
    const worker = await readyWorker();
    const input = await requestOf(worker, { amountMicros: 5_000_000n });
    const shown = { ...input, amount: "6.00" };
    await expect(requestWithdrawal(worker, shown)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(requestWithdrawal(worker, { ...input, agreed: "" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await balancesOf(worker.id)).toMatchObject({ earnedMicros: 20_000_000n });
  });

  test("to somebody else's method, a removed one or one that is too new is refused at its field", async () => {
    const [worker, other] = [await readyWorker(), await readyWorker()];
    const foreign = await requestOf(other, { amountMicros: 5_000_000n });
    await expect(requestWithdrawal(worker, foreign)).rejects.toMatchObject({
      fields: { methodId: expect.anything() },
    });
    const input = await requestOf(worker, { amountMicros: 5_000_000n });
    const young = await createMethod(worker, "BANK");
    await rows("update payout_method set usable_from = now() + interval '1 hour' where id = $1", [young]);
    const early = { ...input, methodId: young };
    await expect(requestWithdrawal(worker, early)).rejects.toMatchObject({
      fields: { methodId: expect.anything() },
    });
  });

  test("under somebody else's number does not show whose it is", async () => {
    const { id } = await createWithdrawal();
    const worker = await readyWorker();
    const input = { ...(await requestOf(worker, { amountMicros: 5_000_000n })), id };
    await expect(requestWithdrawal(worker, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await findWithdrawal(worker, id)).toBeNull();
    await expect(cancelWithdrawal(worker, { withdrawalId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("is made three times a day at most, and one that was refused does not count", async () => {
    const worker = await readyWorker();
    const wrong = { ...(await requestOf(worker, { amountMicros: 5_000_000n })), agreed: "" };
    for (let i = 0; i < 5; i++)
      await expect(requestWithdrawal(worker, wrong)).rejects.toMatchObject({ code: "CONFLICT" });
    for (let i = 0; i < 3; i++) {
      const { id } = await createWithdrawal({ worker, amountMicros: 5_000_000n });
      await cancelWithdrawal(worker, { withdrawalId: id });
    }
    await expect(createWithdrawal({ worker, amountMicros: 5_000_000n })).rejects.toMatchObject({
      code: "RATE_LIMITED",
    });
  });

  test("without the second factor of a moment ago is refused at the code", async () => {
    const worker = { ...(await readyWorker()), steppedUpUntil: null };
    const input = await requestOf(worker, { amountMicros: 5_000_000n });
    await expect(requestWithdrawal(worker, input)).rejects.toMatchObject({
      fields: { code: expect.anything() },
    });
  });

  test.each([{ amount: 5 }, { amount: ["5", "6"] }, { methodId: undefined }, { id: "wd_1" }, { more: "1" }])(
    "of another shape is no input: %j",
    async (change) => {
      const worker = await readyWorker();
      const input = await requestOf(worker, { amountMicros: 5_000_000n });
      expect(requestSchema.safeParse({ ...input, ...change }).success).toBe(false);
    },
  );
});

describe("the gates", () => {
  const closed = async (userId: string) =>
    (await readinessOf(userId)).gates
      .filter(({ state }) => state !== "MET")
      .map(({ id, state }) => `${id} ${state}`);

  test("are all closed on the first day, each with what to do, and open for a worker who has done it", async () => {
    const newcomer = await createUser();
    expect(await closed(newcomer.id)).toEqual([
      "money NOT_YET",
      "first NOT_YET",
      "identity NEEDS_YOU",
      "second-factor NEEDS_YOU",
      "method NEEDS_YOU",
    ]);
    expect(await closed((await readyWorker()).id)).toEqual([]);
  });

  test("the first withdrawal waits three days after the first earning", async () => {
    const earnedAt = travelTo("2026-06-01T12:00:00Z");
    const worker = await createUser({ earnedMicros: 10_000_000n });
    travelTo(later(earnedAt, 3 * DAY_MS - 1));
    const gate = (await readinessOf(worker.id)).gates.find(({ id }) => id === "first");
    expect(gate).toMatchObject({ state: "WAITS", until: later(earnedAt, 3 * DAY_MS) });
    travelTo(later(earnedAt, 3 * DAY_MS));
    expect(await closed(worker.id)).not.toContain("first WAITS");
  });

  test("a hold closes the way out, in the command and in the database itself", async () => {
    const worker = await readyWorker();
    const input = await requestOf(worker, { amountMicros: 5_000_000n });
    await transaction((tx) =>
      placeHold(tx, systemActor("tests"), {
        userId: worker.id,
        scope: "WITHDRAWALS",
        cause: "SECURITY",
        reason: "Somebody tried to guess your password.",
      }),
    );
    expect(await closed(worker.id)).toEqual(["holds WAITS"]);
    await expect(requestWithdrawal(worker, input)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    const call = "select withdrawal_request($1, $2, $3, 5000000, 0, now(), null, null, now(), now(), now())";
    await expect(rows(call, [newId("withdrawal"), worker.id, input.methodId])).rejects.toMatchObject({
      code: "PW403",
    });
  });

  test("a success rate of 50 % or less with ten ratings lets the request wait for a person, and forfeits nothing", async () => {
    const worker = await readyWorker();
    await rateTimes(worker, 5, "NOT_SATISFIED");
    await rateTimes(worker, 3, "SATISFIED");
    expect((await readinessOf(worker.id)).facts.success).toEqual({
      satisfied: 3,
      notSatisfied: 5,
      bps: null,
    });
    await rateTimes(worker, 2, "SATISFIED");
    expect((await readinessOf(worker.id)).facts.success).toEqual({
      satisfied: 5,
      notSatisfied: 5,
      bps: 5000,
    });
    const { id } = await createWithdrawal({ worker, amountMicros: 5_000_000n });
    const request = await db.withdrawal.findUniqueOrThrow({ where: { id } });
    expect(request.reviewReason).toContain("50 %");
    expect(request.reviewDueAt).toEqual(later(request.requestedAt, 72 * HOUR_MS));
  });
});

async function rateTimes(
  worker: Awaited<ReturnType<typeof readyWorker>>,
  times: number,
  status: "SATISFIED" | "NOT_SATISFIED",
) {
  for (let i = 0; i < times; i++) {
    await createSubmission({ job: await createRunningJob({ positions: 1 }), worker, status });
  }
}
