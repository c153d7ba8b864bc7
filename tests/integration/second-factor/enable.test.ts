import { afterEach, describe, expect, test } from "vitest";
import { startSession } from "@/lib/auth/log-in";
import { findVisitor } from "@/lib/auth/visitor";
import { type Role, systemActor } from "@/lib/core/actor";
import { HOUR_MS, later } from "@/lib/core/time";
import { now, setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { disableSecondFactor, rescueSecondFactor } from "@/lib/second-factor/disable";
import { enableSecondFactor } from "@/lib/second-factor/enable";
import { hasSecondFactor } from "@/lib/second-factor/queries";
import { enableSchema } from "@/lib/second-factor/schema";
import { secretToEnrol } from "@/lib/second-factor/secret-to-enrol";
import { codeAt } from "@/lib/second-factor/totp";
import { provePassword } from "@/lib/users/prove-password";
import { createUser, PASSWORD } from "@/tests/support/factories";
import { withSecondFactor } from "@/tests/support/second-factor";

const device = { ip: "192.0.2.77", userAgent: "" };
const operator = systemActor("tests");

afterEach(() => setClock());

const lastMail = async (to: string) =>
  (await db.mail.findFirstOrThrow({ where: { toAddress: to }, orderBy: { id: "desc" } })).subject;

describe("before it is turned on", () => {
  test("the person shows the password, which whoever found an open session does not know", async () => {
    const person = await createUser();
    await expect(provePassword(person, "not this one")).rejects.toMatchObject({
      fields: { password: ["That is not your password."] },
    });
    await expect(provePassword(person, PASSWORD)).resolves.toBeUndefined();
    expect(enableSchema.safeParse({ code: "123456" }).success).toBe(false);
  });
});

describe("turning the second factor on", () => {
  test("takes a first valid code, shows ten codes, ends other sessions and mails", async () => {
    const person = await createUser();
    const [here, elsewhere] = [await startSession(person.id, device), await startSession(person.id, device)];
    const secret = (await secretToEnrol(person))!;
    expect(await secretToEnrol(person)).toBe(secret);
    const actor = { ...person, sessionId: here };
    await expect(enableSecondFactor(actor, { code: "000000" })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
    expect(await hasSecondFactor(person.id)).toBe(false);
    expect(await enableSecondFactor(actor, { code: codeAt(secret, now()) })).toHaveLength(10);
    expect(await hasSecondFactor(person.id)).toBe(true);
    expect(await findVisitor(elsewhere)).toBeNull();
    expect((await findVisitor(here))?.actor.steppedUpUntil).toBeInstanceOf(Date);
    expect(await lastMail(person.email)).toBe("Your second factor is on");
  });

  test("happens once, and shows the secret to nobody afterwards", async () => {
    const person = await createUser();
    const secret = (await secretToEnrol(person))!;
    const code = codeAt(secret, now());
    const twice = await Promise.allSettled([
      enableSecondFactor(person, { code }),
      enableSecondFactor(person, { code }),
    ]);
    expect(twice.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await secretToEnrol(person)).toBeNull();
    await expect(enableSecondFactor(person, { code })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await db.recoveryCode.count({ where: { userId: person.id } })).toBe(10);
  });

  test("offers another secret after an hour", async () => {
    const person = await createUser();
    const first = await secretToEnrol(person);
    const then = later(now(), HOUR_MS + 1000);
    setClock({ now: () => then });
    expect(await secretToEnrol(person)).not.toBe(first);
  });
});

describe("turning it off", () => {
  test("takes a code of a moment ago and the password, and ends other sessions", async () => {
    const person = await createUser();
    const { actor } = await withSecondFactor(person);
    const elsewhere = await startSession(person.id, device);
    const off = (who: typeof actor, password: string) => disableSecondFactor(who, { password });
    await expect(off({ ...actor, steppedUpUntil: null }, PASSWORD)).rejects.toMatchObject({
      code: "STEP_UP_NEEDED",
    });
    await expect(off(actor, "wrong")).rejects.toMatchObject({ fields: { password: [expect.any(String)] } });
    await off(actor, PASSWORD);
    expect(await hasSecondFactor(person.id)).toBe(false);
    expect(await db.recoveryCode.count({ where: { userId: person.id } })).toBe(0);
    expect(await findVisitor(elsewhere)).toBeNull();
    expect((await findVisitor(actor.sessionId!))?.actor.steppedUpUntil).toBeNull();
    expect(await lastMail(person.email)).toBe("Your second factor is off");
    await expect(off(actor, PASSWORD)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test.each<Role>(["MODERATOR", "FINANCE", "ADMIN"])("is not for a %s", async (role) => {
    const { actor } = await withSecondFactor(await createUser({ role }));
    await expect(disableSecondFactor(actor, { password: PASSWORD })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    expect(await hasSecondFactor(actor.id)).toBe(true);
  });
});

describe("the rescue of who lost phone and codes", () => {
  test("turns it off for anybody, ends every session, is recorded and mailed, and happens once", async () => {
    const person = await createUser({ role: "ADMIN" });
    const { actor } = await withSecondFactor(person);
    await rescueSecondFactor(operator, { email: person.email });
    expect(await hasSecondFactor(person.id)).toBe(false);
    expect(await findVisitor(actor.sessionId!)).toBeNull();
    expect(await lastMail(person.email)).toBe("Your second factor was turned off");
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { subjectId: person.id },
      orderBy: { id: "desc" },
    });
    expect(entry).toMatchObject({ action: "second-factor.disabled", actor: "system:tests" });
    await expect(rescueSecondFactor(operator, { email: person.email })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(rescueSecondFactor(operator, { email: "nobody@test.example" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
