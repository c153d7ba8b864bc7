import { expect, test } from "vitest";
import { endSuspensions } from "@/inngest/functions/suspensions/end-suspensions";
import { judgeRatings } from "@/inngest/functions/suspensions/judge-ratings";
import { suspension } from "@/inngest/functions/suspensions/suspension";
import { systemActor } from "@/lib/core/actor";
import { DAY_MS, later } from "@/lib/core/time";
import { db, transaction } from "@/lib/platform/db";
import { liftSuspension } from "@/lib/suspensions/lift";
import { moveEnd, suspend } from "@/lib/suspensions/suspend";
import { driveFunction } from "@/tests/support/drive-function";
import { createUser } from "@/tests/support/factories";
import { rated } from "@/tests/support/ratings";
import { travelTo } from "@/tests/support/time";

const START = new Date("2027-03-10T09:00:00Z");
const tests = systemActor("tests");

async function suspended() {
  travelTo(START);
  const worker = await createUser();
  const until = later(START, 30 * DAY_MS);
  const counts = { satisfied: 7, notSatisfied: 3 };
  const id = await transaction((tx) =>
    suspend(tx, tests, { userId: worker.id, cause: "SUCCESS_RATE", until, counts }),
  );
  return { id, worker, until };
}

/** Runs the function of a suspension, with the product's clock following its sleeps. */
const run = (id: string, userId: string, before?: (at: Date) => void) =>
  driveFunction({
    run: suspension,
    events: [{ name: "suspension/started", data: { suspensionId: id, userId } }],
    startedAt: START,
    onTime: (at) => {
      before?.(at);
      travelTo(at);
    },
  });

const rowOf = (id: string) => db.suspension.findUniqueOrThrow({ where: { id } });

test("the function sleeps until the stored instant, across a change of the clocks, and ends the suspension", async () => {
  const { id, worker, until } = await suspended();
  const { result, endedAt } = await run(id, worker.id);
  expect(result).toEqual({ sleeps: 1 });
  expect(endedAt).toEqual(until);
  expect(await rowOf(id)).toMatchObject({ status: "ENDED", endedAt: until });
  expect(await db.mail.count({ where: { toAddress: worker.email, text: { contains: "starts anew" } } })).toBe(
    1,
  );
});

test("a function that wakes after staff have lifted the suspension does nothing", async () => {
  const { id, worker } = await suspended();
  const staff = await createUser({ role: "MODERATOR" });
  travelTo(later(START, DAY_MS));
  await liftSuspension(staff, { suspensionId: id, reason: "The employer had asked for the wrong proof." });
  const lifted = await rowOf(id);
  travelTo(later(START, 30 * DAY_MS));
  expect((await run(id, worker.id)).result).toEqual({ sleeps: 0 });
  expect(await rowOf(id)).toEqual(lifted);
});

test("a function that wakes before an end that was moved away sleeps again", async () => {
  const { id, worker, until } = await suspended();
  const moved = later(until, 5 * DAY_MS);
  await transaction((tx) => moveEnd(tx, tests, { id, userId: worker.id, until: moved }));
  expect((await run(id, worker.id)).endedAt).toEqual(moved);
});

test("the sweep ends what a lost function has left, and finds nothing the second time", async () => {
  const { id, until } = await suspended();
  travelTo(until);
  await driveFunction({ run: endSuspensions });
  expect(await rowOf(id)).toMatchObject({ status: "ENDED", endedBy: "system:end-suspensions" });
  await driveFunction({ run: endSuspensions });
  expect(await db.auditEntry.count({ where: { action: "suspension.ended" } })).toBeGreaterThan(0);
});

test("the sweep of ratings tells the function of a new suspension to start", async () => {
  travelTo(START);
  const worker = await createUser();
  await rated(worker, 5, 5);
  await driveFunction({ run: judgeRatings });
  const { id } = await db.suspension.findFirstOrThrow({ where: { userId: worker.id } });
  const events = await db.outboxEvent.findMany({ where: { name: "suspension/started" } });
  expect(events.map(({ data }) => data)).toContainEqual({ suspensionId: id, userId: worker.id });
});
