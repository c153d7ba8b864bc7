import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Role } from "@/lib/core/actor";
import { DAY_MS, later } from "@/lib/core/time";
import { setClock } from "@/lib/platform/clock";
import { db, pool } from "@/lib/platform/db";
import { cancelChange } from "@/lib/settings/cancel";
import { changeSetting, previewChange } from "@/lib/settings/change";
import { ruleBook, settingInDetail, upcomingChanges } from "@/lib/settings/queries";
import { setting, settingsInForce } from "@/lib/settings/read";
import type { Change } from "@/lib/settings/schema";
import { rows } from "@/tests/support/database";
import { createUser, type TestUser } from "@/tests/support/factories";
import { travelTo } from "@/tests/support/time";

const reason = "Workers asked for it in the survey of the autumn.";
const key = "proofs.keepDays" as const;

let admin: TestUser;
let other: TestUser;
let start: Date;
let days = 0;

async function staff(role: Role): Promise<TestUser> {
  const person = await createUser({ role });
  return { ...person, steppedUpUntil: new Date("2099-01-01T00:00:00Z") };
}

beforeAll(async () => {
  [admin, other] = [await staff("ADMIN"), await staff("ADMIN")];
});

// Nothing of the history can be deleted, so each test begins on a later day than all before.
beforeEach(() => {
  days += 30;
  start = travelTo(later(new Date("2030-01-01T10:00:00Z"), days * DAY_MS));
});

/** A change as the admin's form would send it now. */
async function typed(overrides: Partial<Change> = {}): Promise<Change> {
  const { seen } = await settingInDetail(admin, overrides.key ?? key);
  return { key, value: "60", from: "", seen, reason, ...overrides };
}

const field = (instant: Date) => instant.toISOString().slice(0, 16);
const set = async (overrides: Partial<Change> = {}) => changeSetting(admin, await typed(overrides));

describe("a change of a setting", () => {
  it("takes effect at its instant, neither earlier nor later", async () => {
    await set({ value: "90" }).catch(() => undefined);
    const from = later(start, DAY_MS);
    await set({ value: "45", from: field(from) });
    const at = async (ms: number) => (await settingsInForce(db, later(from, ms)))[key];
    expect([await at(-1), await at(0), await at(1)]).toEqual([90, 45, 45]);
    expect(await setting(key)).toBe(90);
  });

  it("at once counts in the same instant", async () => {
    await set({ value: "61" });
    expect(await setting(key)).toBe(61);
    expect((await settingsInForce(db, later(start, -1)))[key]).not.toBe(61);
  });

  it("is told with who, when and why, and mailed to the other admins alone", async () => {
    await set({ value: "62" });
    const { line, history } = await settingInDetail(admin, key);
    expect(line).toMatchObject({ value: "62 days", changed: { by: admin.nickname, at: start } });
    expect(history[0]).toMatchObject({ value: "62 days", setBy: admin.nickname, reason, state: "in force" });
    const audit = await rows(
      "select actor, subject_id, reason, detail->>'to' as to from audit_entry where action = 'setting.changed' order by id desc limit 1",
    );
    expect(audit).toEqual([{ actor: admin.id, subject_id: key, reason, to: "62" }]);
    const mails = await rows<{ to_address: string; text: string }>(
      "select to_address, text from mail where created_at = $1 order by id",
      [start],
    );
    expect(mails.map((one) => one.to_address)).toEqual([other.email]);
    expect(mails[0]?.text).toContain("to 62 days, at once");
    expect(mails[0]?.text).toContain(reason);
  });

  it.each([
    [{ value: "6" }, "value"],
    [{ value: "731" }, "value"],
    [{ value: "soon" }, "value"],
    [{ value: "63", from: "2030-01-01T00:00" }, "from"],
    [{ key: "ttr.minDays" as const, value: "8" }, "value"],
  ])("is refused at the field: %j", async (overrides, name) => {
    await expect(set(overrides)).rejects.toMatchObject({
      code: "INVALID_INPUT",
      fields: { [name]: [expect.any(String)] },
    });
    const { value, ...change } = await typed(overrides);
    expect(await previewChange(admin, { ...change, value })).toMatchObject({ ok: false });
  });

  it("does nothing when it is only looked at", async () => {
    const before = await rows("select count(*) from setting_version");
    expect(await previewChange(admin, { key, value: "64", from: "" })).toMatchObject({ ok: true });
    expect(await rows("select count(*) from setting_version")).toEqual(before);
  });

  it("is made once when two admins saw the same number", async () => {
    const [mine, theirs] = [await typed({ value: "70" }), await typed({ value: "71" })];
    const results = await Promise.allSettled([changeSetting(admin, mine), changeSetting(other, theirs)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ code: "CONFLICT" });
  });

  it("is a conflict when a scheduled change took effect since the page was shown", async () => {
    await set({ value: "75", from: field(later(start, DAY_MS)) });
    const shown = await typed({ value: "80" });
    setClock({ now: () => later(start, DAY_MS) });
    await expect(changeSetting(admin, shown)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("a scheduled change", () => {
  it("is announced, and can be called off before it takes effect, once", async () => {
    const before = await setting(key);
    const from = later(start, 5 * DAY_MS);
    await set({ value: "300", from: field(from) });
    const [announced] = (await upcomingChanges())[key] ?? [];
    expect(announced).toMatchObject({ from, value: "300 days" });
    const versionId = BigInt(announced?.id ?? 0);
    await cancelChange(other, { versionId, reason });
    expect(await upcomingChanges()).not.toHaveProperty([key]);
    expect((await settingsInForce(db, later(from, 1)))[key]).toBe(before);
    expect((await settingInDetail(admin, key)).history[0]).toMatchObject({
      state: "cancelled",
      cancelled: { by: other.nickname, reason },
    });
    await expect(cancelChange(admin, { versionId, reason })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("does not bring an old value back over a change made meanwhile, when it is called off", async () => {
    const from = later(start, 5 * DAY_MS);
    await set({ value: "301", from: field(from) });
    await set({ value: "302" });
    const [announced] = (await upcomingChanges())[key] ?? [];
    await cancelChange(admin, { versionId: BigInt(announced?.id ?? 0), reason });
    expect((await settingsInForce(db, later(from, 1)))[key]).toBe(302);
  });

  it("stays once it is in force", async () => {
    const from = later(start, DAY_MS);
    await set({ value: "303", from: field(from) });
    const [announced] = (await upcomingChanges())[key] ?? [];
    setClock({ now: () => from });
    const versionId = BigInt(announced?.id ?? 0);
    await expect(cancelChange(admin, { versionId, reason })).rejects.toMatchObject({ code: "CONFLICT" });
    const late = `insert into setting_cancellation values ($1, $2, 'somebody', $3)`;
    await expect(pool.query(late, [String(versionId), from, reason])).rejects.toMatchObject({
      code: "PW005",
    });
  });

  it("stays while a later one needs it", async () => {
    await set({ key: "ttr.maxDays", value: "10" });
    await set({ key: "ttr.maxDays", value: "14", from: field(later(start, DAY_MS)) });
    await set({ key: "ttr.defaultDays", value: "12", from: field(later(start, 2 * DAY_MS)) });
    const [needed] = (await upcomingChanges())["ttr.maxDays"] ?? [];
    await expect(cancelChange(admin, { versionId: BigInt(needed?.id ?? 0), reason })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("would not fit together"),
    });
  });
});

describe("the rule book is closed", () => {
  it.each<Role>(["MEMBER", "MODERATOR", "FINANCE"])("to a %s", async (role) => {
    const person = await staff(role);
    const notFound = { code: "NOT_FOUND" };
    await expect(ruleBook(person)).rejects.toMatchObject(notFound);
    await expect(settingInDetail(person, key)).rejects.toMatchObject(notFound);
    await expect(previewChange(person, { key, value: "65", from: "" })).rejects.toMatchObject(notFound);
    await expect(changeSetting(person, await typed({ value: "65" }))).rejects.toMatchObject(notFound);
    await expect(cancelChange(person, { versionId: 1n, reason })).rejects.toMatchObject(notFound);
  });

  it("to an admin who has not shown a code a moment ago", async () => {
    const late = { ...admin, steppedUpUntil: start };
    await expect(changeSetting(late, await typed())).rejects.toMatchObject({ code: "STEP_UP_NEEDED" });
    await expect(cancelChange(late, { versionId: 1n, reason })).rejects.toMatchObject({
      code: "STEP_UP_NEEDED",
    });
  });

  it("to unknown keys, of the prototype too", async () => {
    for (const unknown of ["no.such", "constructor", "__proto__"]) {
      await expect(settingInDetail(admin, unknown)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});

describe("PostgreSQL keeps the history", () => {
  const owner = (sql: string) =>
    rows(sql).then(
      () => "allowed",
      (error) => error.code,
    );
  const app = (sql: string) =>
    pool.query(sql).then(
      () => "allowed",
      (error) => error.code,
    );

  it.each(["setting_version", "setting_cancellation"])("of %s from changes and deletion", async (table) => {
    expect(await app(`update ${table} set reason = 'another reason, as long'`)).toBe("42501");
    expect(await app(`delete from ${table}`)).toBe("42501");
    expect(await owner(`update ${table} set reason = 'another reason, as long'`)).toBe("PW003");
    expect(await owner(`delete from ${table}`)).toBe("PW003");
    expect(await owner(`truncate ${table} cascade`)).toBe("PW003");
  });

  it("from values set for the past, and without a reason", async () => {
    const insert = (from: string, why: string) =>
      app(`insert into setting_version (key, value, effective_from, created_at, set_by, reason)
        values ('${key}', '30', '${from}', '2030-01-02', 'somebody', '${why}')`);
    expect(await insert("2030-01-01", reason)).toBe("23514");
    expect(await insert("2031-01-01", "because")).toBe("23514");
  });
});
