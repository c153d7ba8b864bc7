import { expect, test } from "vitest";
import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { confirmFlag } from "@/lib/red-flags/confirm";
import { decideOnAccount } from "@/lib/red-flags/decide";
import { decisionAbout, flagsOf, ownFlags } from "@/lib/red-flags/queries";
import { releaseUndecided } from "@/lib/red-flags/release";
import { withdrawFlag } from "@/lib/red-flags/withdraw";
import { endDue } from "@/lib/suspensions/end";
import { rows } from "@/tests/support/database";
import { createUser, type TestUser } from "@/tests/support/factories";
import { withSecondFactor } from "@/tests/support/second-factor";
import { travelTo } from "@/tests/support/time";

const START = new Date("2027-03-01T12:00:00Z");
const reason = "The comparison was with the wrong account.";
let nth = 0;

const flag = (staff: TestUser, userId: string, severity: number) =>
  confirmFlag(staff, {
    userId,
    severity,
    evidenceClass: "FALSE_PROOF",
    evidence: `Screenshot ${++nth} was edited: its clock runs backwards.`,
  });

const staffMember = () => createUser({ role: "MODERATOR" });
const underWay = (userId: string) =>
  db.suspension.findMany({ where: { userId, status: "ACTIVE" }, select: { id: true, until: true } });
const holdsOn = (userId: string) =>
  db.accountHold.findMany({ where: { userId, liftedAt: null }, select: { scope: true, cause: true } });

/** A person whom two flags of different staff have suspended, and that staff. */
async function suspended() {
  travelTo(START);
  const [person, one, two] = [await createUser(), await staffMember(), await staffMember()];
  await flag(one, person.id, 1);
  const last = await flag(two, person.id, 2);
  const [suspension] = await underWay(person.id);
  return { person, one, two, last, suspension: suspension! };
}

/** Somebody of the staff who has just proven themselves. */
const proven = async (staff: TestUser) => (await withSecondFactor(staff)).actor;

test("V20: a third flag of severity 1, when the first is 181 days old, makes two that count: no suspension", async () => {
  travelTo(START);
  const [person, staff] = [await createUser(), await staffMember()];
  await flag(staff, person.id, 1);
  travelTo(later(START, 181 * DAY_MS));
  await flag(staff, person.id, 1);
  await flag(staff, person.id, 1);
  expect(await ownFlags(person)).toHaveLength(2);
  expect(await underWay(person.id)).toEqual([]);
  expect(await holdsOn(person.id)).toEqual([]);
});

test.each([
  [-1, 1],
  [0, 0],
  [1, 0],
])("%i ms from the expiry of the first, a third flag makes %i suspension", async (ms, suspensions) => {
  travelTo(START);
  const [person, staff] = [await createUser(), await staffMember()];
  await flag(staff, person.id, 1);
  travelTo(later(START, 180 * DAY_MS + ms));
  await flag(staff, person.id, 1);
  await flag(staff, person.id, 1);
  expect(await underWay(person.id)).toHaveLength(suspensions);
});

test("three in severity close small jobs and hold withdrawals until enough of it has expired", async () => {
  const { person, suspension } = await suspended();
  expect(suspension.until).toEqual(later(START, 180 * DAY_MS));
  expect(await holdsOn(person.id)).toEqual([{ scope: "WITHDRAWALS", cause: "RULES" }]);
  expect((await db.user.findUniqueOrThrow({ where: { id: person.id } })).suspendedUntil).toEqual(
    suspension.until,
  );
  travelTo(suspension.until);
  await endDue(100);
  expect(await underWay(person.id)).toEqual([]);
  expect(await holdsOn(person.id)).toEqual([]);
});

test("another flag while suspended moves the end and repeats nothing", async () => {
  const { person, one, suspension } = await suspended();
  travelTo(later(START, 10 * DAY_MS));
  await flag(one, person.id, 3);
  expect(await underWay(person.id)).toEqual([{ id: suspension.id, until: later(START, 190 * DAY_MS) }]);
  expect(await holdsOn(person.id)).toHaveLength(1);
});

test("a flag that is withdrawn takes what it brought about with it, once", async () => {
  const { person, one, two, last } = await suspended();
  const both = await Promise.allSettled([
    withdrawFlag(one, { flagId: last, reason }),
    withdrawFlag(two, { flagId: last, reason }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await underWay(person.id)).toEqual([]);
  expect(await holdsOn(person.id)).toEqual([]);
  expect(await db.mail.count({ where: { dedupeKey: `red-flag-withdrawn:${last}` } })).toBe(1);
});

test("many flags of many staff at once begin one suspension", async () => {
  const person = await createUser();
  const staff = [await staffMember(), await staffMember(), await staffMember()];
  await Promise.all(staff.flatMap((one) => [flag(one, person.id, 2), flag(one, person.id, 1)]));
  expect(await underWay(person.id)).toHaveLength(1);
  expect(await holdsOn(person.id)).toHaveLength(1);
});

test("the same flag pressed twice stands once", async () => {
  const [person, staff] = [await createUser(), await staffMember()];
  const input = {
    userId: person.id,
    severity: 2,
    evidenceClass: "ABUSE" as const,
    evidence: "Wrote to the employer that they would regret it.",
  };
  await confirmFlag(staff, input);
  await expect(confirmFlag(staff, input)).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await db.redFlag.count({ where: { userId: person.id } })).toBe(1);
});

test("nobody flags or clears themselves, and members and finance do neither", async () => {
  const [person, staff, other] = [await createUser(), await staffMember(), await staffMember()];
  await expect(flag(staff, staff.id, 1)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  const flagId = await flag(other, staff.id, 1);
  await expect(withdrawFlag(staff, { flagId, reason })).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  for (const outsider of [person, await createUser({ role: "FINANCE" })]) {
    await expect(flag(outsider, other.id, 1)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(withdrawFlag(outsider, { flagId, reason })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(flagsOf(outsider, staff.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  await expect(
    rows(
      `update red_flag set withdrawn_at = now(), withdrawn_by = user_id, withdraw_reason = 'x' where id = $1`,
      [flagId],
    ),
  ).rejects.toThrow(/red_flag_by_another/);
});

test("the person reads class, weight and expiry, and never the evidence itself", async () => {
  const [person, staff] = [await createUser(), await staffMember()];
  const id = await flag(staff, person.id, 2);
  const [own] = await ownFlags(person);
  expect(own).toMatchObject({ id, severity: 2, evidenceClass: "FALSE_PROOF" });
  expect(JSON.stringify(own)).not.toContain("clock runs backwards");
  const mail = await db.mail.findFirstOrThrow({ where: { dedupeKey: `red-flag:${id}` } });
  expect(mail.text).toContain("made up or changed");
  expect(mail.text).not.toContain("clock runs backwards");
});

test("a second person decides: not the person, not who confirmed a flag, and not without a second factor", async () => {
  const { person, one, suspension } = await suspended();
  const input = { suspensionId: suspension.id, decision: "END" as const, reason };
  expect(await decisionAbout(one, person.id)).toMatchObject({
    notDecidable: expect.stringMatching(/second person/),
  });
  await expect(decideOnAccount(await proven(one), input)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  const third = await staffMember();
  await expect(decideOnAccount(third, input)).rejects.toMatchObject({ code: "STEP_UP_NEEDED" });
  await expect(decideOnAccount(person, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the account is ended once, and the person is told what happens to the money", async () => {
  const { person, suspension } = await suspended();
  const [third, fourth] = [await proven(await staffMember()), await proven(await staffMember())];
  const both = await Promise.allSettled([
    decideOnAccount(third, { suspensionId: suspension.id, decision: "END", reason }),
    decideOnAccount(fourth, { suspensionId: suspension.id, decision: "KEEP", reason }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find((result) => result.status === "rejected")).toMatchObject({ reason: { code: "CONFLICT" } });
  const ended = both[0].status === "fulfilled";
  expect((await holdsOn(person.id)).some(({ scope }) => scope === "ACCOUNT")).toBe(ended);
  expect(await decisionAbout(third, person.id)).toBeNull();
});

test("an ended account is not released by the clock", async () => {
  const { person, suspension } = await suspended();
  const third = await proven(await staffMember());
  await decideOnAccount(third, { suspensionId: suspension.id, decision: "END", reason });
  travelTo(later(now(), 8 * DAY_MS));
  await releaseUndecided(100);
  expect(await holdsOn(person.id)).toHaveLength(2);
  const mail = await db.mail.findFirstOrThrow({
    where: { toAddress: person.email, subject: "Your account is on hold" },
  });
  expect(mail.text).toContain("earned honestly is paid out");
});

test("what nobody decides within seven days is released at that instant, and small jobs stay closed", async () => {
  const { person } = await suspended();
  travelTo(later(START, 7 * DAY_MS - 1));
  await releaseUndecided(100);
  expect(await holdsOn(person.id)).toHaveLength(1);
  travelTo(later(START, 7 * DAY_MS));
  await Promise.all([releaseUndecided(100), releaseUndecided(100)]);
  expect(await holdsOn(person.id)).toEqual([]);
  expect(await underWay(person.id)).toHaveLength(1);
});
