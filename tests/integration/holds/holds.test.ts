import { describe, expect, it } from "vitest";
import { startSession } from "@/lib/auth/log-in";
import { findVisitor } from "@/lib/auth/visitor";
import { type Role, systemActor, type UserActor } from "@/lib/core/actor";
import { DAY_MS, later } from "@/lib/core/time";
import { liftHold, liftHoldFrom } from "@/lib/holds/lift";
import { casesAbout, findPeople, holdsOf, moneyOf, peopleOnHold, personForStaff } from "@/lib/holds/people";
import { type NewHold, placeHold } from "@/lib/holds/place";
import { activeHolds } from "@/lib/holds/queries";
import { liftHoldByHand, placeHoldByHand } from "@/lib/holds/staff";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { rows } from "@/tests/support/database";
import { createUser, type NewUser } from "@/tests/support/factories";

const system = systemActor("tests");
const device = { ip: "192.0.2.8", userAgent: "" };
const reason = "Two of your accounts were paid for the same task.";

async function staff(role: Role = "MODERATOR"): Promise<UserActor> {
  const person = await createUser({ role });
  return { ...person, steppedUpUntil: later(now(), DAY_MS) };
}

const place = (hold: Omit<NewHold, "cause" | "reason"> & Partial<NewHold>) =>
  transaction((tx) => placeHold(tx, system, { cause: "RULES", reason, ...hold }));
const mailed = (to: string) =>
  rows<{ subject: string; text: string }>(
    "select subject, text from mail where to_address = $1 order by id",
    [to],
  );

describe("a hold", () => {
  it("on withdrawals leaves the person logged in; on the account it ends every session", async () => {
    const person = await createUser();
    const sessionId = await startSession(person.id, device);
    await place({ userId: person.id, scope: "WITHDRAWALS" });
    expect(await findVisitor(sessionId)).not.toBeNull();
    await place({ userId: person.id, scope: "ACCOUNT" });
    expect(await findVisitor(sessionId)).toBeNull();
    expect(await activeHolds(person.id)).toHaveLength(2);
  });

  it("from the same source stands once, even when told twice at once, and not again after it was lifted", async () => {
    const person = await createUser();
    const hold = { userId: person.id, scope: "WITHDRAWALS" as const, sourceKey: `dispute:${person.id}` };
    const placed = await Promise.all([place(hold), place(hold), place(hold)]);
    expect(placed.filter((id) => id !== null)).toHaveLength(1);
    const lift = () =>
      transaction((tx) =>
        liftHoldFrom(tx, system, { sourceKey: hold.sourceKey, reason: "The bank's claim was settled." }),
      );
    expect(await lift()).toBe(true);
    expect(await lift()).toBe(false);
    expect(await place(hold)).toBeNull();
    expect(await activeHolds(person.id)).toEqual([]);
  });

  it("ends once, and tells the person when it begins and when it ends", async () => {
    const person = await createUser();
    const holdId = (await place({ userId: person.id, scope: "WITHDRAWALS" }))!;
    const lift = () => transaction((tx) => liftHold(tx, system, { holdId, reason }));
    const results = await Promise.allSettled([lift(), lift()]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const mails = await mailed(person.email);
    expect(mails.map(({ subject }) => subject)).toEqual([
      "Your withdrawals are on hold",
      "A hold on your account has ended",
    ]);
    expect(mails[0]?.text).toContain(reason);
    expect(mails[0]?.text).toContain(holdId);
  });

  it("cannot be deleted or reworded by the application", async () => {
    const person = await createUser();
    await place({ userId: person.id, scope: "WITHDRAWALS" });
    await expect(db.accountHold.deleteMany({ where: { userId: person.id } })).rejects.toThrow();
    await expect(
      db.accountHold.updateMany({ where: { userId: person.id }, data: { reason: "None." } }),
    ).rejects.toThrow();
  });
});

describe("staff placing and lifting holds", () => {
  const input = (userId: string) => ({ userId, scope: "ACCOUNT" as const, cause: "RULES" as const, reason });

  /** A person whose account a moderator has put on hold. */
  async function held(user: NewUser = {}) {
    const [moderator, person] = [await staff(), await createUser(user)];
    await placeHoldByHand(moderator, input(person.id));
    const [hold] = await activeHolds(person.id);
    return { moderator, person, lift: { userId: person.id, holdId: hold!.id, reason } };
  }

  it("needs a second person to free an account with money", async () => {
    const { moderator, lift, person } = await held({ walletMicros: 10_000n });
    await expect(liftHoldByHand(moderator, lift)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    const seen = await holdsOf(moderator, person.id);
    expect(seen[0]?.notLiftable).toContain("a second person");
    await liftHoldByHand(await staff(), lift);
    expect(await activeHolds(person.id)).toEqual([]);
    await expect(liftHoldByHand(await staff(), lift)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("lets the same person free an account without money", async () => {
    const { moderator, lift, person } = await held();
    await liftHoldByHand(moderator, lift);
    expect(await activeHolds(person.id)).toEqual([]);
  });

  it("is never about the own account", async () => {
    const moderator = await staff();
    await expect(placeHoldByHand(moderator, input(moderator.id))).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    await placeHoldByHand(await staff("ADMIN"), { ...input(moderator.id), scope: "WITHDRAWALS" });
    const [hold] = await activeHolds(moderator.id);
    const lift = { userId: moderator.id, holdId: hold!.id, reason };
    await expect(liftHoldByHand(moderator, lift)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });

  it("leaves people of the staff to an admin, so that a moderator cannot lock them out or let them in", async () => {
    const [moderator, finance, admin] = [await staff(), await staff("FINANCE"), await staff("ADMIN")];
    await expect(placeHoldByHand(moderator, input(finance.id))).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    await placeHoldByHand(admin, input(finance.id));
    const [hold] = await activeHolds(finance.id);
    const lift = { userId: finance.id, holdId: hold!.id, reason };
    await expect(liftHoldByHand(moderator, lift)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    expect((await holdsOf(moderator, finance.id))[0]?.notLiftable).toContain("an admin");
    await liftHoldByHand(await staff("ADMIN"), lift);
    expect(await activeHolds(finance.id)).toEqual([]);
  });

  it("leaves what a bank caused to finance", async () => {
    const person = await createUser();
    await place({ userId: person.id, scope: "WITHDRAWALS", cause: "CHARGEBACK" });
    const [hold] = await activeHolds(person.id);
    const lift = { userId: person.id, holdId: hold!.id, reason };
    await expect(liftHoldByHand(await staff(), lift)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await liftHoldByHand(await staff("FINANCE"), lift);
  });

  it("needs the second factor, and places the same hold once", async () => {
    const [moderator, person] = [await staff(), await createUser()];
    await expect(
      placeHoldByHand({ ...moderator, steppedUpUntil: null }, input(person.id)),
    ).rejects.toMatchObject({ code: "STEP_UP_NEEDED" });
    const other = await staff();
    const results = await Promise.allSettled(
      [moderator, other].map((actor) => placeHoldByHand(actor, input(person.id))),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await activeHolds(person.id)).toHaveLength(1);
  });

  it("reaches no hold through another person's page", async () => {
    const { lift } = await held();
    const other = await createUser();
    await expect(liftHoldByHand(await staff(), { ...lift, userId: other.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("people as staff see them", () => {
  it("do not exist for members, and money only for finance", async () => {
    const [member, moderator, person] = [
      await createUser(),
      await staff(),
      await createUser({ walletMicros: 10_000n }),
    ];
    const missing = { code: "NOT_FOUND" };
    await expect(findPeople(member, person.nickname)).rejects.toMatchObject(missing);
    await expect(personForStaff(member, person.id)).rejects.toMatchObject(missing);
    await expect(holdsOf(member, person.id)).rejects.toMatchObject(missing);
    await expect(casesAbout(member, person.id)).rejects.toMatchObject(missing);
    await expect(moneyOf(moderator, person.id)).rejects.toMatchObject(missing);
    await expect(personForStaff(moderator, "usr_nobody")).rejects.toMatchObject(missing);
    expect(await moneyOf(await staff("FINANCE"), person.id)).toMatchObject({
      walletMicros: 10_000n,
      debtMicros: 0n,
      deposits: [{ amountMicros: 10_000n, status: "SUCCEEDED" }],
    });
  });

  it("are found by part of a nickname, whole e-mail or id, and show no name and no birth date", async () => {
    const [moderator, person] = [
      await staff(),
      await createUser({ nickname: "Quentin-Quill", email: "quill@test.example" }),
    ];
    for (const text of ["quentin-q", person.email.toUpperCase(), person.id]) {
      expect((await findPeople(moderator, text)).map(({ id }) => id)).toEqual([person.id]);
    }
    expect(await findPeople(moderator, person.email.slice(3))).toEqual([]);
    const shown = Object.keys(await personForStaff(moderator, person.id));
    expect(shown).not.toEqual(expect.arrayContaining(["name"]));
    expect(shown).not.toEqual(expect.arrayContaining(["birthDate"]));
  });

  it("stand on the list of those on hold, the most urgent first", async () => {
    const moderator = await staff();
    const person = await createUser();
    await place({ userId: person.id, scope: "WITHDRAWALS" });
    const { holds } = await peopleOnHold(moderator);
    expect(holds.map(({ user }) => user.id)).toContain(person.id);
    const due = holds.map(({ reviewDueAt }) => reviewDueAt.getTime());
    expect(due).toEqual([...due].sort((a, b) => a - b));
    const last = holds.at(-1)!.id;
    expect((await peopleOnHold(moderator, last)).holds.every(({ id }) => id > last)).toBe(true);
    expect((await peopleOnHold(moderator, holds[0]!.id)).holds.map(({ id }) => id)).not.toContain(
      holds[0]!.id,
    );
  });
});
