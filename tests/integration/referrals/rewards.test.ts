import { describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { DAY_MS, later } from "@/lib/core/time";
import { balancesOf } from "@/lib/ledger/queries";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { settleRewards } from "@/lib/referrals/settle";
import { levelOfPoints, pointsOf } from "@/lib/reputation/levels";
import { autoRate } from "@/lib/submissions/auto-rate";
import { rateAllSatisfied } from "@/lib/submissions/rate";
import { rows } from "@/tests/support/database";
import {
  createRunningJob,
  createSubmission,
  createUser,
  createUsers,
  deposit,
  type TestUser,
} from "@/tests/support/factories";
import { createReferred } from "@/tests/support/referrals";
import { travelTo } from "@/tests/support/time";

const earnedOf = async ({ id }: TestUser) => (await balancesOf(id)).earnedMicros;

/** One Satisfied task. */
async function work(worker: TestUser, payMicros: bigint, employer?: TestUser): Promise<string> {
  const job = await createRunningJob({ positions: 1, payMicros, ...(employer && { employer }) });
  return (await createSubmission({ job, worker, status: "SATISFIED" })).id;
}

describe("a referred worker", () => {
  test("V14: $0.10 brings 0.005", async () => {
    const referrer = await createUser();
    const worker = await createReferred(referrer);
    await work(worker, 100_000n);
    expect(await settleRewards(100)).toBe(1);
    expect(await earnedOf(referrer)).toBe(5_000n);
    expect(await earnedOf(worker)).toBe(100_000n);
  });

  test("V14: brings what is missing to $25, and then nothing", async () => {
    const referrer = await createUser();
    const worker = await createReferred(referrer);
    for (const pay of [300_000_000n, 190_000_000n, 20_000_000n, 100_000n]) await work(worker, pay);
    await settleRewards(100);
    expect(await earnedOf(referrer)).toBe(25_000_000n);
    await work(worker, 100_000n);
    await settleRewards(100);
    expect(await earnedOf(referrer)).toBe(25_000_000n);
    const amounts = await rows<{ amount: string }>(
      `select e.amount_micros as amount from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
       join ledger_account a on a.id = e.account_id where a.kind = 'EARNED' and a.owner_id = $1 order by e.id`,
      [referrer.id],
    );
    expect(amounts.map(({ amount }) => BigInt(amount))).toEqual([15_000_000n, 9_500_000n, 500_000n]);
  });

  test("counts for 180 days since sign-up, to the instant", async () => {
    const referrer = await createUser();
    const worker = await createReferred(referrer);
    const { createdAt } = await db.referral.findUniqueOrThrow({ where: { referredId: worker.id } });
    travelTo(later(createdAt, 180 * DAY_MS - 1));
    await work(worker, 100_000n);
    travelTo(later(createdAt, 180 * DAY_MS));
    await work(worker, 100_000n);
    travelTo(later(createdAt, 181 * DAY_MS));
    await settleRewards(100);
    expect(await earnedOf(referrer)).toBe(5_000n);
  });

  test("a share of less than a micro-dollar is rounded down, and nothing is posted for nothing", async () => {
    const referrer = await createUser();
    const worker = await createReferred(referrer);
    await work(worker, 100_100n);
    await settleRewards(100);
    expect(await earnedOf(referrer)).toBe(5_005n);
  });
});

describe("a referred employer", () => {
  test("brings 1 % of the pay of Satisfied tasks, up to $50, besides what the worker's referrer gets", async () => {
    const [referrer, workersReferrer] = [await createUser(), await createUser()];
    const employer = await createReferred(referrer, { walletMicros: 20_000_000_000n });
    const worker = await createReferred(workersReferrer);
    await work(worker, 100_000_000n, employer);
    await settleRewards(100);
    expect([await earnedOf(referrer), await earnedOf(workersReferrer)]).toEqual([1_000_000n, 5_000_000n]);
    for (let n = 0; n < 10; n++) await work(await createUser(), 500_000_000n, employer);
    await settleRewards(100);
    expect(await earnedOf(referrer)).toBe(50_000_000n);
  });
});

describe("however the rating came", () => {
  test("250 Satisfied in one set, of which every fifth was referred, bring exactly their shares", async () => {
    const referrer = await createUser();
    const job = await createRunningJob({ positions: 250, payMicros: 200_000n });
    const workers = [
      ...(await Promise.all(Array.from({ length: 50 }, () => createReferred(referrer)))),
      ...(await createUsers(200)),
    ];
    for (const worker of workers) await createSubmission({ job, worker });
    expect(await rateAllSatisfied(job.employer, { jobId: job.id, submittedUntil: now() })).toBe(250);
    while ((await settleRewards(20)) > 0);
    expect(await earnedOf(referrer)).toBe(500_000n);
  }, 60_000);

  test("the timer's rating brings the same as the employer's", async () => {
    const referrer = await createUser();
    const job = await createRunningJob({ positions: 2, payMicros: 200_000n });
    for (const worker of [await createReferred(referrer), await createReferred(referrer)]) {
      await createSubmission({ job, worker });
    }
    travelTo(later(now(), 8 * DAY_MS));
    await autoRate(100);
    await settleRewards(100);
    expect(await earnedOf(referrer)).toBe(20_000n);
  });

  test("nobody referred and no level: nothing is noted", async () => {
    const id = await work(await createUser(), 100_000n);
    expect(await db.reward.findUnique({ where: { submissionId: id } })).toBeNull();
  });
});

describe("once", () => {
  test("sweeping again, and three sweeps at once, pay once", async () => {
    const referrer = await createUser();
    const workers = await Promise.all(Array.from({ length: 12 }, () => createReferred(referrer)));
    for (const worker of workers) await work(worker, 100_000n);
    const done = await Promise.all([settleRewards(5), settleRewards(5), settleRewards(100)]);
    expect(done.reduce((sum, n) => sum + n)).toBe(12);
    expect(await settleRewards(100)).toBe(0);
    expect(await earnedOf(referrer)).toBe(60_000n);
  });

  test("a sweep that dies half-way leaves nothing, and the next one pays all", async () => {
    const referrer = await createUser();
    for (let n = 0; n < 3; n++) await work(await createReferred(referrer), 100_000n);
    await expect(
      db.$transaction(async (tx) => {
        await tx.$queryRaw`select settled from reward_settle(2, 500, 180, 25000000, 100, 50000000, 100, 200, ${now()})`;
        throw new Error("the process was killed");
      }),
    ).rejects.toThrow("killed");
    expect(await earnedOf(referrer)).toBe(0n);
    expect(await settleRewards(100)).toBe(3);
    expect(await earnedOf(referrer)).toBe(15_000n);
  });
});

describe("linked accounts", () => {
  const links: [string, (a: TestUser, b: TestUser) => Promise<unknown>][] = [
    ["paid to the same destination", (a, b) => Promise.all([payoutMethod(a, b.id), payoutMethod(b, b.id)])],
    [
      "logged in from the same address on the day of sign-up",
      (a, b) => Promise.all([session(a), session(b)]),
    ],
    ["whose identity is one document", (a, b) => Promise.all([verified(a, a.id), verified(b, a.id)])],
    ["who paid with one card", (a, b) => Promise.all([paidBy(a, b.id), paidBy(b, b.id)])],
    ["found to be linked by staff", confirmedCase],
  ];

  test.each(links)("%s: the referral ends, nothing is paid, and staff is asked once", async (_how, link) => {
    const referrer = await createUser();
    for (let n = 0; n < 7; n++) {
      const worker = await createReferred(referrer);
      await link(referrer, worker);
      await work(worker, 100_000n);
    }
    await settleRewards(100);
    expect(await earnedOf(referrer)).toBe(0n);
    expect(await db.referral.count({ where: { referrerId: referrer.id, voidedAt: { not: null } } })).toBe(7);
    const opened = { sourceKey: { startsWith: "referral:" }, otherUserId: referrer.id };
    expect(await db.riskCase.count({ where: { ...opened, kind: "LINKED_ACCOUNTS" } })).toBe(7);
  });

  test("strangers are not linked", async () => {
    const referrer = await createUser();
    const worker = await createReferred(referrer);
    await Promise.all([session(referrer, "one"), session(worker, "other"), payoutMethod(worker)]);
    await work(worker, 100_000n);
    await settleRewards(100);
    expect(await earnedOf(referrer)).toBe(5_000n);
  });
});

const payoutMethod = ({ id }: TestUser, destinationHash = id) =>
  db.payoutMethod.create({
    data: {
      id: newId("payoutMethod"),
      userId: id,
      kind: "PAYPAL",
      label: "w•••@example.com",
      destinationSealed: "sealed",
      destinationHash,
      createdAt: now(),
      usableFrom: now(),
    },
  });

const session = ({ id }: TestUser, ipHash = "the same") =>
  db.session.create({
    data: {
      id: newId("session"),
      userId: id,
      createdAt: now(),
      lastSeenAt: now(),
      expiresAt: later(now(), DAY_MS),
      ipHash,
      userAgent: "a browser",
    },
  });

const verified = ({ id }: TestUser, personHash: string) =>
  rows(
    `insert into verification (id, user_id, person_hash, updated_at) values ($1, $1, $2, now())
     on conflict (user_id) do update set person_hash = $2`,
    [id, personHash],
  );

async function paidBy({ id }: TestUser, cardHash: string) {
  const depositId = await deposit(id, 10_000_000n);
  await rows("update deposit set card_hash = $1 where id = $2", [cardHash, depositId]);
}

const confirmedCase = (a: TestUser, b: TestUser) =>
  rows(
    `insert into risk_case (id, kind, user_id, other_user_id, source_key, reason, detail, opened_at, opened_by, closed_at, closed_by, outcome, conclusion)
     values ($1, 'FRAUD', $2, $3, $1, 'Looks alike.', '{}', now(), 'system:tests', now(), $4, 'CONFIRMED', 'One person.')`,
    [newId("case"), a.id, b.id, "system:tests"],
  );

describe("the level bonus", () => {
  test("is nothing below level 4, 1 % from level 4 and 2 % from level 8, by the level before the rating", async () => {
    const worker = await createUser({ earnedMicros: 200_000_000n });
    const stat = () => db.workerStat.findUniqueOrThrow({ where: { workerId: worker.id } });
    expect(levelOfPoints(pointsOf(await stat()))).toBe(4);
    await settleRewards(100);
    expect(await earnedOf(worker)).toBe(200_000_000n);
    await work(worker, 400_000_000n);
    await settleRewards(100);
    expect(await earnedOf(worker)).toBe(604_000_000n);
    expect(levelOfPoints(pointsOf(await stat()))).toBe(8);
    await work(worker, 100_000n);
    await settleRewards(100);
    expect(await earnedOf(worker)).toBe(604_102_000n);
  });

  test("the database and the code agree on every level", async () => {
    const totals = Array.from({ length: 400 }, (_, n) => ({
      satisfied: (n * 37) % 1200,
      notSatisfied: (n * 13) % 40,
      earnedMicros: BigInt(n) * 1_234_567n,
    }));
    for (const { satisfied, notSatisfied, earnedMicros } of totals) {
      const [row] = await rows<{ level: number }>("select worker_level($1, $2, $3) as level", [
        satisfied,
        notSatisfied,
        earnedMicros,
      ]);
      expect(row?.level).toBe(levelOfPoints(pointsOf({ satisfied, notSatisfied, earnedMicros })));
    }
  });
});

describe("the cost", () => {
  test("AB-27: a farm of thirty accounts brings no more than the caps", async () => {
    const referrer = await createUser();
    const farm = await Promise.all(Array.from({ length: 30 }, () => createReferred(referrer)));
    for (let round = 0; round < 2; round++) {
      const job = await createRunningJob({ positions: 30, payMicros: 400_000_000n });
      for (const worker of farm) await createSubmission({ job, worker, status: "SATISFIED" });
    }
    while ((await settleRewards(20)) > 0);
    expect(await earnedOf(referrer)).toBe(30n * 25_000_000n);
  }, 60_000);

  test("an alarm reaches staff once a month when 30 days have cost the budget", async () => {
    const start = travelTo(later(now(), 90 * DAY_MS));
    const sourceKey = `promotion-budget:${start.toISOString().slice(0, 7)}`;
    const alarms = () => db.riskCase.count({ where: { kind: "PROMOTION_BUDGET", sourceKey } });
    const referrer = await createUser();
    for (let n = 0; n < 19; n++) await work(await createReferred(referrer), 500_000_000n);
    await settleRewards(100);
    expect(await alarms()).toBe(0);
    for (let n = 0; n < 2; n++) {
      await work(await createReferred(referrer), 500_000_000n);
      await settleRewards(100);
    }
    expect(await alarms()).toBe(1);
  });
});
