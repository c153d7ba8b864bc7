import { afterEach, describe, expect, test } from "vitest";
import { logIn, startSession } from "@/lib/auth/log-in";
import { findVisitor } from "@/lib/auth/visitor";
import { HOUR_MS, later } from "@/lib/core/time";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { changePassword } from "@/lib/users/change-password";
import { requestPasswordReset } from "@/lib/users/request-password-reset";
import { resetPassword } from "@/lib/users/reset-password";
import { signUp } from "@/lib/users/sign-up";
import { createUser } from "@/tests/support/factories";
import { mailedToken, newPerson } from "@/tests/support/people";

const device = { ip: "192.0.2.7", userAgent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0" };
const newPassword = "an entirely new secret";

afterEach(() => setClock());

describe("a forgotten password", () => {
  test("a reset link works once and ends all sessions", async () => {
    const person = await createUser();
    const sessions = [await startSession(person.id, device), await startSession(person.id, device)];
    await requestPasswordReset(person);
    const token = await mailedToken(person.email);
    await resetPassword({ token, password: newPassword });
    expect(await Promise.all(sessions.map(findVisitor))).toEqual([null, null]);
    await expect(resetPassword({ token, password: "yet another secret" })).rejects.toMatchObject({
      code: "TOO_LATE",
    });
    await expect(logIn({ email: person.email, password: newPassword }, device)).resolves.toMatch(/^ses_/);
  });

  test("of two uses at once one wins", async () => {
    const person = await createUser();
    await requestPasswordReset(person);
    const token = await mailedToken(person.email);
    const results = await Promise.allSettled([
      resetPassword({ token, password: "the first new secret" }),
      resetPassword({ token, password: "the other new secret" }),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("a link is over after an hour, and when a newer one is asked for", async () => {
    const person = await createUser();
    await requestPasswordReset(person);
    const old = await mailedToken(person.email);
    await requestPasswordReset(person);
    await expect(resetPassword({ token: old, password: newPassword })).rejects.toMatchObject({
      code: "TOO_LATE",
    });
    const token = await mailedToken(person.email);
    const inAnHour = later(new Date(), HOUR_MS + 1000);
    setClock({ now: () => inAnHour });
    await expect(resetPassword({ token, password: newPassword })).rejects.toMatchObject({ code: "TOO_LATE" });
  });

  test("asking for an address nobody has looks the same and mails nobody", async () => {
    const { email } = newPerson();
    await expect(requestPasswordReset({ email })).resolves.toBeUndefined();
    expect(await db.mail.count({ where: { toAddress: email } })).toBe(0);
  });

  test("the link also confirms the address it was mailed to", async () => {
    const person = newPerson();
    await signUp(person);
    await requestPasswordReset(person);
    await resetPassword({ token: await mailedToken(person.email), password: newPassword });
    const { emailConfirmedAt } = await db.user.findUniqueOrThrow({ where: { email: person.email } });
    expect(emailConfirmedAt).not.toBeNull();
  });
});

describe("changing the password", () => {
  test("needs the present one, keeps this session and ends the others", async () => {
    const person = await createUser();
    const [here, elsewhere] = [await startSession(person.id, device), await startSession(person.id, device)];
    const wrong = changePassword(person, { currentPassword: "not this one", newPassword }, here);
    await expect(wrong).rejects.toMatchObject({ fields: { currentPassword: expect.anything() } });
    await changePassword(person, { currentPassword: "correct horse battery", newPassword }, here);
    expect(await findVisitor(here)).not.toBeNull();
    expect(await findVisitor(elsewhere)).toBeNull();
    const told = await db.mail.findMany({ where: { toAddress: person.email } });
    expect(told.map((mail) => mail.subject)).toEqual(["Your password was changed"]);
  });
});
