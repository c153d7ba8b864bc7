import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { confirmEmail } from "@/lib/users/confirm-email";
import { signUp } from "@/lib/users/sign-up";
import { createUser } from "@/tests/support/factories";
import { mailedToken, newPerson } from "@/tests/support/people";

const mailsTo = (toAddress: string) =>
  db.mail.findMany({ where: { toAddress }, select: { subject: true, text: true } });

describe("signing up", () => {
  test("makes an unconfirmed member with both hats and mails the link", async () => {
    const person = newPerson();
    await signUp(person);
    const user = await db.user.findUniqueOrThrow({
      where: { email: person.email },
      include: { profile: true, workerStat: true },
    });
    expect(user).toMatchObject({ role: "MEMBER", emailConfirmedAt: null, nickname: person.nickname });
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(user.profile).not.toBeNull();
    expect(user.workerStat).not.toBeNull();
    await confirmEmail({ token: await mailedToken(person.email) });
    const confirmed = await db.user.findUniqueOrThrow({ where: { email: person.email } });
    expect(confirmed.emailConfirmedAt).not.toBeNull();
  });

  test("a taken e-mail is not revealed: the answer is the same, and its owner is told", async () => {
    const owner = await createUser();
    const intruder = newPerson({ email: owner.email });
    await expect(signUp(intruder)).resolves.toBeUndefined();
    expect(await mailsTo(owner.email)).toMatchObject([{ subject: "You already have an account" }]);
    expect(await db.user.count({ where: { nickname: intruder.nickname } })).toBe(0);
  });

  test("a taken e-mail is not revealed by a taken nickname either", async () => {
    const owner = await createUser();
    const taken = { fields: { nickname: [expect.stringContaining("taken")] } };
    await expect(signUp(newPerson({ nickname: owner.nickname, email: owner.email }))).rejects.toMatchObject(
      taken,
    );
    await expect(signUp(newPerson({ nickname: owner.nickname }))).rejects.toMatchObject(taken);
  });

  test("a nickname is unique whatever its case, also when two sign up at once", async () => {
    const { nickname } = newPerson();
    const results = await Promise.allSettled([
      signUp(newPerson({ nickname })),
      signUp(newPerson({ nickname: nickname.toUpperCase() })),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = results.find((result) => result.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "INVALID_INPUT", fields: { nickname: expect.anything() } });
  });

  test("under 18 is refused, the 18th birthday is not", async () => {
    const today = new Date();
    const birthDate = (days: number) =>
      new Date(Date.UTC(today.getUTCFullYear() - 18, today.getUTCMonth(), today.getUTCDate() + days));
    await expect(signUp(newPerson({ birthDate: birthDate(1) }))).rejects.toMatchObject({
      fields: { birthDate: ["You must be at least 18 years old to join."] },
    });
    await expect(signUp(newPerson({ birthDate: birthDate(0) }))).resolves.toBeUndefined();
  });

  test("a password that contains the nickname is refused", async () => {
    const person = newPerson();
    await expect(signUp({ ...person, password: `${person.nickname}-2026` })).rejects.toMatchObject({
      fields: { password: expect.anything() },
    });
  });

  test("a fourth mail to one address within the hour is refused", async () => {
    const person = newPerson();
    for (let i = 0; i < 3; i++) await signUp({ ...newPerson(), email: person.email });
    await expect(signUp({ ...newPerson(), email: person.email })).rejects.toMatchObject({
      code: "RATE_LIMITED",
    });
  });
});

describe("confirming an address", () => {
  test("a link works once, and a newer one replaces it", async () => {
    const person = newPerson();
    await signUp(person);
    const token = await mailedToken(person.email);
    await confirmEmail({ token });
    await expect(confirmEmail({ token })).rejects.toMatchObject({ code: "TOO_LATE" });
  });

  test("a made-up link confirms nobody", async () => {
    await expect(confirmEmail({ token: "x".repeat(43) })).rejects.toMatchObject({ code: "TOO_LATE" });
  });
});
