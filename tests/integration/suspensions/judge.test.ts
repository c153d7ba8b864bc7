import { expect, test } from "vitest";
import type { UserActor } from "@/lib/core/actor";
import { HOUR_MS, later } from "@/lib/core/time";
import { db, transaction } from "@/lib/platform/db";
import { successRate } from "@/lib/reputation/success-rate";
import { reservePosition } from "@/lib/submissions/reserve";
import { judgeRatings } from "@/lib/suspensions/judge";
import { ownStanding } from "@/lib/suspensions/queries";
import { findPerson } from "@/lib/users/queries";
import { rows } from "@/tests/support/database";
import { createRunningJob, createSubmission, createUser } from "@/tests/support/factories";
import { handIn, rated, rateEach } from "@/tests/support/ratings";
import { travelTo } from "@/tests/support/time";

const suspensionsOf = (userId: string) => db.suspension.findMany({ where: { userId } });
const warnings = (userId: string) =>
  db.auditEntry.count({ where: { subjectId: userId, action: "success.warned" } });
const mailsTo = async (email: string, subject: string) =>
  db.mail.count({ where: { toAddress: email, subject } });

/** Whether the person may take a position of a job, as they come in now. */
async function mayReserve(person: UserActor): Promise<boolean> {
  const job = await createRunningJob({ positions: 1 });
  const { actor } = await findPerson(db, person.id);
  return reservePosition(actor, { jobId: job.id }).then(
    () => true,
    () => false,
  );
}

test("V6: 8 of 10 works and is warned, once", async () => {
  const worker = await createUser();
  await rated(worker, 8, 2);
  await judgeRatings(100);
  await judgeRatings(100);
  expect(await mayReserve(worker)).toBe(true);
  expect(await ownStanding(worker)).toMatchObject({ state: "WARNED", suspensions: [] });
  expect(await warnings(worker.id)).toBe(1);
  expect(await mailsTo(worker.email, "Your success rate is low")).toBe(1);
});

test("V6: 7 of 10 is stopped for 30 days, and told why, until when, what goes on and how to appeal", async () => {
  const at = travelTo("2027-03-10T09:00:00Z");
  const worker = await createUser();
  await rated(worker, 7, 3);
  expect(await mayReserve(worker)).toBe(true);
  await judgeRatings(100);
  const [suspension] = await suspensionsOf(worker.id);
  // 30 days of 24 hours, across the night on which clocks in Europe and America go forward.
  expect(suspension).toMatchObject({
    status: "ACTIVE",
    cause: "SUCCESS_RATE",
    until: later(at, 720 * HOUR_MS),
    satisfied: 7,
    notSatisfied: 3,
  });
  expect(await mayReserve(worker)).toBe(false);
  const mail = await db.mail.findFirstOrThrow({
    where: { toAddress: worker.email, subject: "New small jobs are closed to you for now" },
  });
  for (const part of ["7 of 10", "75 %", "April 9, 2027", "hand in the tasks", "name the number"]) {
    expect(mail.text).toContain(part);
  }
});

test("V6: 3 of 4 works, as four ratings say too little", async () => {
  const worker = await createUser();
  await rated(worker, 3, 1);
  await judgeRatings(100);
  expect(await mayReserve(worker)).toBe(true);
  expect(await warnings(worker.id)).toBe(0);
});

test("V6: 15 of 20, exactly 75 %, is stopped", async () => {
  const worker = await createUser();
  await rated(worker, 15, 5);
  await judgeRatings(100);
  expect(await suspensionsOf(worker.id)).toMatchObject([{ satisfied: 15, notSatisfied: 5 }]);
});

test("a Satisfied rating that makes the tenth can be the one that stops", async () => {
  const worker = await createUser();
  const tasks = await handIn(worker, 10);
  await rateEach(tasks.slice(0, 3), "NOT_SATISFIED");
  await rateEach(tasks.slice(3, 9), "SATISFIED");
  await judgeRatings(100);
  expect(await suspensionsOf(worker.id)).toEqual([]);
  await rateEach(tasks.slice(9), "SATISFIED");
  await judgeRatings(100);
  expect(await suspensionsOf(worker.id)).toHaveLength(1);
});

test("the eleventh Not satisfied of one employer on one day does not count, the first of another does", async () => {
  const worker = await createUser();
  travelTo("2027-05-04T10:00:00Z");
  await rateEach(await handIn(worker, 11), "NOT_SATISFIED");
  expect(await successRate(worker.id)).toMatchObject({ notSatisfied: 10 });
  await rateEach(await handIn(worker, 1), "NOT_SATISFIED");
  expect(await successRate(worker.id)).toMatchObject({ notSatisfied: 11 });
});

test("who goes above the warning and comes down to it again is warned again", async () => {
  const worker = await createUser();
  const tasks = await handIn(worker, 16);
  await rateEach(tasks.slice(0, 2), "NOT_SATISFIED");
  await rateEach(tasks.slice(2, 10), "SATISFIED");
  await judgeRatings(100);
  await rateEach(tasks.slice(10, 14), "SATISFIED");
  await judgeRatings(100);
  expect(await db.successWarning.count({ where: { userId: worker.id } })).toBe(0);
  await rateEach(tasks.slice(14, 15), "NOT_SATISFIED");
  await judgeRatings(100);
  expect(await warnings(worker.id)).toBe(2);
});

test("many sweeps at once begin one suspension", async () => {
  const worker = await createUser();
  await rated(worker, 5, 5);
  await Promise.all(Array.from({ length: 8 }, () => judgeRatings(2)));
  expect(await suspensionsOf(worker.id)).toHaveLength(1);
  expect(await mailsTo(worker.email, "New small jobs are closed to you for now")).toBe(1);
});

test("a sweep that breaks off loses no rating", async () => {
  const worker = await createUser();
  await rated(worker, 5, 5);
  const broken = transaction(async (tx) => {
    await tx.$queryRaw`select taken, workers from rated_worker_take(100)`;
    throw new Error("the process has died");
  });
  await expect(broken).rejects.toThrow("died");
  expect(await judgeRatings(100)).toBe(10);
  expect(await suspensionsOf(worker.id)).toHaveLength(1);
});

test("a rating while suspended is paid, and neither prolongs nor repeats the suspension", async () => {
  const worker = await createUser();
  const tasks = await handIn(worker, 12);
  await rateEach(tasks.slice(0, 5), "SATISFIED");
  await rateEach(tasks.slice(5, 10), "NOT_SATISFIED");
  await judgeRatings(100);
  const before = await suspensionsOf(worker.id);
  await rateEach(tasks.slice(10, 11), "SATISFIED");
  await rateEach(tasks.slice(11), "NOT_SATISFIED");
  await judgeRatings(100);
  expect(await suspensionsOf(worker.id)).toEqual(before);
});

test("the database refuses a position to somebody suspended after the page had read them", async () => {
  const worker = await createUser();
  const held = await createSubmission({ job: await createRunningJob(), worker, status: "RESERVED" });
  await rated(worker, 5, 5);
  await judgeRatings(100);
  const job = await createRunningJob();
  await expect(reservePosition(worker, { jobId: job.id })).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  expect(held.id).toBeTruthy();
});

test("a rating leaves one note, and a draft none", async () => {
  await judgeRatings(1_000);
  const worker = await createUser();
  const tasks = await handIn(worker, 2);
  expect(await rows("select from rated_worker")).toHaveLength(0);
  await rateEach(tasks, "SATISFIED");
  expect(await rows("select from rated_worker where worker_id = $1", [worker.id])).toHaveLength(2);
  await expect(db.$executeRaw`delete from rated_worker`).rejects.toThrow(/permission denied/);
});
