import { expect, test } from "vitest";
import { DAY_MS, later } from "@/lib/core/time";
import { db } from "@/lib/platform/db";
import { successRate } from "@/lib/reputation/success-rate";
import { reservePosition } from "@/lib/submissions/reserve";
import { endDue, endIfDue } from "@/lib/suspensions/end";
import { judgeRatings } from "@/lib/suspensions/judge";
import { liftSuspension } from "@/lib/suspensions/lift";
import { suspensionsOf, suspensionsUnderWay } from "@/lib/suspensions/queries";
import { findPerson } from "@/lib/users/queries";
import { createRunningJob, createUser, type TestUser } from "@/tests/support/factories";
import { handIn, rated, rateEach } from "@/tests/support/ratings";
import { travelTo } from "@/tests/support/time";

const reason = "The employer had asked for the wrong proof.";

async function suspended(at: string, role: "MEMBER" | "MODERATOR" = "MEMBER") {
  travelTo(at);
  const worker = await createUser({ role });
  await rated(worker, 7, 3);
  await judgeRatings(100);
  return { worker, suspension: await db.suspension.findFirstOrThrow({ where: { userId: worker.id } }) };
}

async function tryToReserve(person: TestUser, jobId: string): Promise<string> {
  const { actor } = await findPerson(db, person.id);
  return reservePosition(actor, { jobId }).then(
    () => "reserved",
    (error) => error.code,
  );
}

test.each(["2027-02-20T12:00:00Z", "2027-10-10T12:00:00Z"])(
  "from %s the return comes at the instant, neither before nor later, whatever the clocks do",
  async (at) => {
    const { worker, suspension } = await suspended(at);
    expect(suspension.until).toEqual(later(new Date(at), 30 * DAY_MS));
    const [job, next] = [await createRunningJob({ positions: 1 }), await createRunningJob({ positions: 1 })];
    travelTo(later(suspension.until, -1));
    expect(await tryToReserve(worker, job.id)).toBe("NOT_ALLOWED");
    expect(await endIfDue(suspension.id)).toEqual(suspension.until);
    travelTo(suspension.until);
    // Nothing has marked the end yet: rights look at the clock.
    expect(await tryToReserve(worker, job.id)).toBe("reserved");
    travelTo(later(suspension.until, 1));
    expect(await tryToReserve(worker, next.id)).toBe("reserved");
    expect(await endDue(100)).toBe(1);
    expect(await endDue(100)).toBe(0);
    expect(await db.suspension.findUnique({ where: { id: suspension.id } })).toMatchObject({
      status: "ENDED",
      endedAt: suspension.until,
    });
    expect((await findPerson(db, worker.id)).actor.suspendedUntil).toBeNull();
  },
);

test("the window is empty after the return: only what is rated from that instant on counts", async () => {
  travelTo("2027-04-01T12:00:00Z");
  const worker = await createUser();
  const tasks = await handIn(worker, 13);
  await rateEach(tasks.slice(0, 7), "SATISFIED");
  await rateEach(tasks.slice(7, 10), "NOT_SATISFIED");
  await judgeRatings(100);
  const { until, id } = await db.suspension.findFirstOrThrow({ where: { userId: worker.id } });
  travelTo(later(until, -2));
  await rateEach(tasks.slice(10, 11), "NOT_SATISFIED");
  travelTo(until);
  expect(await successRate(worker.id)).toEqual({ satisfied: 0, notSatisfied: 0, bps: null });
  await rateEach(tasks.slice(11, 12), "NOT_SATISFIED");
  // The sweep of ratings comes before the one of ends: it closes the books of the old window first.
  await judgeRatings(100);
  expect(await db.suspension.findMany({ where: { userId: worker.id } })).toMatchObject([
    { id, status: "ENDED" },
  ]);
  expect(await successRate(worker.id)).toEqual({ satisfied: 0, notSatisfied: 1, bps: null });
});

test("many that end it at once end it once", async () => {
  const { worker, suspension } = await suspended("2027-06-01T12:00:00Z");
  travelTo(suspension.until);
  await Promise.all([endIfDue(suspension.id), endDue(10), endIfDue(suspension.id), endDue(10)]);
  const subject = "Small jobs are open to you again";
  expect(await db.mail.count({ where: { toAddress: worker.email, subject } })).toBe(1);
});

test("staff end it early with a reason; the rate starts anew and a second one is too late", async () => {
  const { worker, suspension } = await suspended("2027-07-01T12:00:00Z");
  const [one, two] = [await createUser({ role: "MODERATOR" }), await createUser({ role: "MODERATOR" })];
  const job = await createRunningJob({ positions: 1 });
  travelTo("2027-07-02T12:00:00Z");
  const both = await Promise.allSettled(
    [one, two].map((actor) => liftSuspension(actor, { suspensionId: suspension.id, reason })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find((result) => result.status === "rejected")).toMatchObject({ reason: { code: "CONFLICT" } });
  expect(await tryToReserve(worker, job.id)).toBe("reserved");
  expect(await successRate(worker.id)).toMatchObject({ satisfied: 0, notSatisfied: 0 });
  const audit = await db.auditEntry.findFirst({
    where: { subjectId: worker.id, action: "suspension.lifted" },
  });
  expect(audit?.reason).toBe(reason);
});

test("nobody lifts their own, and members neither lift nor see them", async () => {
  const { worker, suspension } = await suspended("2027-08-01T12:00:00Z", "MODERATOR");
  const lift = { suspensionId: suspension.id, reason };
  await expect(liftSuspension(worker, lift)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  for (const role of ["MEMBER", "FINANCE"] as const) {
    const other = await createUser({ role });
    await expect(liftSuspension(other, lift)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(() => suspensionsUnderWay(other)).toThrow(/does not exist/);
    await expect(suspensionsOf(other, worker.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});

test("what has ended cannot begin again", async () => {
  const { suspension } = await suspended("2027-09-01T12:00:00Z");
  travelTo(suspension.until);
  await endIfDue(suspension.id);
  await expect(
    db.suspension.update({
      where: { id: suspension.id },
      data: { status: "ACTIVE", endedAt: null, endedBy: null },
    }),
  ).rejects.toThrow(/cannot go from ENDED to ACTIVE/);
});
