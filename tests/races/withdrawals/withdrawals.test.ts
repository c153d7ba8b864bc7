import { beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { DAY_MS, later } from "@/lib/core/time";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { rateAllSatisfied } from "@/lib/submissions/rate";
import { reservePosition } from "@/lib/submissions/reserve";
import { submitProof } from "@/lib/submissions/submit";
import { contest } from "@/tests/support/contest";
import { rows } from "@/tests/support/database";
import { createRunningJob, createUsers, type TestUser } from "@/tests/support/factories";
import { createMethod, readyWorker, requestOf } from "@/tests/support/withdrawals";

const PROCESSES = 4;
const ROUNDS = 200;
const TRIES = 52;
const PAY = 5_000_000n;

/** People with that much in Earned since a month, each with a method that can be used. */
async function earners(count: number): Promise<{ user: TestUser; methodId: string }[]> {
  const before = later(new Date(), -30 * DAY_MS);
  setClock({ now: () => before });
  const job = await createRunningJob({ positions: count, payMicros: PAY });
  const users = await createUsers(count);
  // One after another: this only prepares, and must not wait for connections.
  const people: { user: TestUser; methodId: string }[] = [];
  for (const user of users) people.push({ user, methodId: await earn(user, job.id) });
  await rateAllSatisfied(job.employer, { jobId: job.id, submittedUntil: new Date() });
  setClock();
  return people;
}

async function earn(user: TestUser, jobId: string): Promise<string> {
  const submissionId = await reservePosition(user, { jobId });
  await submitProof(user, { submissionId, answers: { p1: "Monday to Friday, 9 to 18" } });
  return createMethod(user);
}

let people: Awaited<ReturnType<typeof earners>>;
beforeAll(async () => {
  people = await earners(ROUNDS);
}, 120_000);

test("50 tries in 4 processes to take the same money out, 200 times: each time exactly one gets it", async () => {
  const shares = Array.from({ length: PROCESSES }, () => ({
    what: "take-out",
    rounds: people.map(({ user, methodId }) => ({
      userId: user.id,
      methodId,
      ids: Array.from({ length: TRIES / PROCESSES }, () => newId("withdrawal")),
    })),
  }));
  const processes = await contest<string[][]>("withdraw.ts", shares);
  const winners = people.map(
    (_, round) =>
      processes.flatMap((outcomes) => outcomes[round]!).filter((outcome) => outcome === "requested").length,
  );
  expect(new Set(winners)).toEqual(new Set([1]));
  expect(await db.withdrawal.count({ where: { status: "REQUESTED" } })).toBe(ROUNDS);
  const [{ left }] = (await rows<{ left: string }>(
    `select sum(balance_micros) as left from ledger_account where kind = 'EARNED' and owner_id = any ($1)`,
    [people.map(({ user }) => user.id)],
  )) as [{ left: string }];
  expect(left).toBe("0");
});

test("a run claims and 200 people cancel at the same moment, three times: every one goes or is back, none both", async () => {
  const winners = { people: 0, runs: 0 };
  for (let round = 0; round < 3; round++) {
    const open = await db.withdrawal.findMany({
      where: { status: "REQUESTED" },
      orderBy: { userId: "asc" },
      select: { id: true, userId: true },
    });
    const runId = await startedRun();
    const actors = new Map(people.map(({ user }) => [user.id, user]));
    // In another order than the run's, so that each side finds the other before and behind itself.
    const withdrawals = open
      .map(({ id, userId }) => ({ id, actor: actors.get(userId)! }))
      .sort((a, b) =>
        [...a.id]
          .reverse()
          .join("")
          .localeCompare([...b.id].reverse().join("")),
      );
    const [seen, ...cancelled] = await contest<string[] | number>("withdraw.ts", [
      { what: "claim", runId },
      ...[0, 1, 2].map((n) => ({ what: "cancel", withdrawals: withdrawals.filter((_, at) => at % 3 === n) })),
    ]);
    const won = cancelled.flat().filter((outcome) => outcome === "ok").length;
    const taken = await db.withdrawal.count({ where: { runId, status: "PROCESSING" } });
    expect(seen).toBe(open.length);
    expect(won + taken).toBe(open.length);
    winners.people += won;
    winners.runs += taken;
    await askAgain(runId);
  }
  // Both win some, or it was no race.
  expect(Math.min(winners.people, winners.runs)).toBeGreaterThan(0);
});

/** A run over all that is requested, approved and at work. */
async function startedRun(): Promise<string> {
  const runId = newId("payoutRun");
  await rows("select payout_create($1, null, null, null, 'system:tests', 1000000000000, now())", [runId]);
  await rows(
    "update payout_run set status = 'APPROVED', approved_at = now(), approved_by = 'system:tests' where id = $1",
    [runId],
  );
  await rows("update payout_run set status = 'RUNNING', started_at = now() where id = $1", [runId]);
  return runId;
}

/** Gives the run's withdrawals back to the queue, and lets everybody who cancelled ask again. */
async function askAgain(runId: string): Promise<void> {
  await rows(
    "select payout_put_back($1, withdrawal_id, 'stopped', now()) from payout_item where run_id = $1",
    [runId],
  );
  await rows("update payout_run set status = 'FINISHED', ended_at = now() where id = $1", [runId]);
  for (const { user, methodId } of people) {
    await rows(
      `select withdrawal_request($1, $2, $3, 5000000, 100000, now() + interval '7 days', null, null, now(), now(), now())`,
      [newId("withdrawal"), user.id, methodId],
    );
  }
}

test("20 presses in 4 processes by one person, in full: one withdrawal", async () => {
  const worker = await readyWorker();
  const inputs = await Promise.all(
    Array.from({ length: 20 }, () => requestOf(worker, { amountMicros: PAY })),
  );
  const shares = Array.from({ length: PROCESSES }, (_, n) => ({
    what: "request",
    people: [{ actor: worker, inputs: inputs.filter((_i, index) => index % PROCESSES === n) }],
  }));
  const outcomes = (await contest<string[]>("withdraw.ts", shares)).flat();
  expect(outcomes.filter((outcome) => outcome === "ok")).toHaveLength(1);
  expect(await db.withdrawal.count({ where: { userId: worker.id } })).toBe(1);
});

test("a ban and a withdrawal at the same moment: whatever comes after the ban is refused", async () => {
  const workers: TestUser[] = [];
  for (let i = 0; i < 15; i++) workers.push(await readyWorker());
  const requests = await Promise.all(
    workers.map(async (actor) => ({ actor, inputs: [await requestOf(actor, { amountMicros: PAY })] })),
  );
  const userIds = workers.map(({ id }) => id);
  const [outcomes, holds] = await contest<string[]>("withdraw.ts", [
    { what: "request", people: requests },
    { what: "hold", userIds },
  ]);
  expect(new Set(holds)).toEqual(new Set(["ok"]));
  const made = await db.withdrawal.count({ where: { userId: { in: userIds } } });
  expect(made).toBe(outcomes!.filter((outcome) => outcome === "ok").length);
  // What was requested before the ban is not sent after it.
  const runId = await startedRun();
  await rows("select payout_claim($1, 1000, now())", [runId]);
  expect(await db.withdrawal.count({ where: { userId: { in: userIds }, status: "PROCESSING" } })).toBe(0);
});
