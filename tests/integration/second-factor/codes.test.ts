import { afterEach, describe, expect, test } from "vitest";
import { provenActor } from "@/lib/auth/step-up";
import { findVisitor } from "@/lib/auth/visitor";
import { later, MINUTE_MS, SECOND_MS } from "@/lib/core/time";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { ownSecondFactor } from "@/lib/second-factor/queries";
import { regenerateRecoveryCodes } from "@/lib/second-factor/regenerate";
import { secretToEnrol } from "@/lib/second-factor/secret-to-enrol";
import { codeAt } from "@/lib/second-factor/totp";
import { changePassword } from "@/lib/users/change-password";
import { rows } from "@/tests/support/database";
import { createUser, PASSWORD } from "@/tests/support/factories";
import { withSecondFactor } from "@/tests/support/second-factor";

const start = new Date("2026-03-02T09:00:05Z");

function at(ms: number): Date {
  const instant = later(start, ms);
  setClock({ now: () => instant });
  return instant;
}

afterEach(() => setClock());

/** A person who turned the second factor on a while ago, in a session where no code was shown since. */
async function equipped() {
  at(-60 * MINUTE_MS);
  const { actor, secret, recoveryCodes } = await withSecondFactor(await createUser());
  at(0);
  return { actor, recoveryCodes, code: (seconds = 0) => codeAt(secret, later(start, seconds * SECOND_MS)) };
}

describe("a code", () => {
  test("confirms what is done in its session for ten minutes", async () => {
    const { actor, code } = await equipped();
    const proven = await provenActor(actor, ` ${code().slice(0, 3)} ${code().slice(3)} `);
    expect(proven.steppedUpUntil).toEqual(later(start, 10 * MINUTE_MS));
    const visitor = await findVisitor(actor.sessionId!);
    expect(visitor?.actor.steppedUpUntil).toEqual(proven.steppedUpUntil);
    at(10 * MINUTE_MS - 1);
    expect(await provenActor(visitor!.actor)).toBe(visitor!.actor);
    at(10 * MINUTE_MS);
    await expect(provenActor(visitor!.actor)).rejects.toMatchObject({
      fields: { code: [expect.any(String)] },
    });
  });

  test("that counted does not count again, nor does an older one within the window", async () => {
    const { actor, code } = await equipped();
    await provenActor(actor, code());
    for (const used of [code(), code(-30)]) {
      await expect(provenActor(actor, used)).rejects.toMatchObject({ code: "INVALID_INPUT" });
    }
    await expect(provenActor(actor, code(30))).resolves.toBeTruthy();
  });

  test("of a minute ago, of another person, or of a factor that is not yet on, counts nothing", async () => {
    const { actor, code } = await equipped();
    const other = await equipped();
    for (const wrong of [code(-60), code(60), other.code()]) {
      await expect(provenActor(actor, wrong)).rejects.toMatchObject({ code: "INVALID_INPUT" });
    }
    const newcomer = await createUser();
    const offered = await secretToEnrol(newcomer);
    await expect(provenActor(newcomer, codeAt(offered!, start))).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
  });

  test("is refused after five wrong ones in a quarter of an hour, and says how many tries are left", async () => {
    const { actor, code } = await equipped();
    const messages: string[] = [];
    for (let i = 0; i < 5; i++) {
      await provenActor(actor, "000000").catch(({ fields }) => messages.push(fields.code[0]));
    }
    expect(messages[0]).toContain("4 tries are left");
    expect(messages[3]).toContain("1 try is left");
    expect(messages[0]).toContain("clock of your phone");
    await expect(provenActor(actor, code())).rejects.toMatchObject({ code: "RATE_LIMITED" });
  });

  test("is refused after a hundred wrong ones in a row, however slowly, until its person sets a new password", async () => {
    const { actor, code } = await equipped();
    const rival = await equipped();
    await provenActor(actor, "000000").catch(() => {});
    await rows("update rate_limit set points = 100 where key = $1", [
      `codeStreak:${keyedHash("codeStreak", actor.id)}`,
    ]);
    await expect(provenActor(actor, code())).rejects.toMatchObject({
      code: "RATE_LIMITED",
      message: expect.stringContaining("a new password"),
    });
    await expect(provenActor(rival.actor, rival.code())).resolves.toBeTruthy();
    await changePassword(actor, { currentPassword: PASSWORD, newPassword: "a new long secret" });
    await expect(provenActor(actor, code())).resolves.toBeTruthy();
  });

  test("that is right clears the count", async () => {
    const { actor, code } = await equipped();
    for (let i = 0; i < 4; i++) await provenActor(actor, "000000").catch(() => {});
    await provenActor(actor, code());
    await expect(provenActor(actor, "000000")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  test("needs the secret, which is stored sealed and opens for nobody else", async () => {
    const { actor } = await equipped();
    const other = await equipped();
    const { sealedSecret } = await db.secondFactor.findUniqueOrThrow({ where: { userId: other.actor.id } });
    await db.secondFactor.update({ where: { userId: actor.id }, data: { sealedSecret } });
    await expect(provenActor(actor, other.code())).rejects.toThrow();
  });
});

describe("a recovery code", () => {
  test("stands for a code of the app, once, however it is typed, and its person is told", async () => {
    const { actor, recoveryCodes } = await equipped();
    const [first] = recoveryCodes;
    await expect(provenActor(actor, first!.toLowerCase().replace("-", " "))).resolves.toBeTruthy();
    await expect(provenActor(actor, first)).rejects.toMatchObject({ code: "INVALID_INPUT" });
    expect(await ownSecondFactor(actor.id)).toMatchObject({ recoveryCodesLeft: 9 });
    const mail = await db.mail.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(mail.subject).toBe("A recovery code was used");
    expect(mail.text).not.toContain(first);
  });

  test("of another person counts nothing: 0 of 10", async () => {
    const other = await equipped();
    let accepted = 0;
    for (const five of [other.recoveryCodes.slice(0, 5), other.recoveryCodes.slice(5)]) {
      const { actor } = await equipped();
      for (const code of five) {
        await provenActor(actor, code).then(
          () => accepted++,
          (error) => expect(error).toMatchObject({ code: "INVALID_INPUT" }),
        );
      }
    }
    expect(accepted).toBe(0);
    expect(await ownSecondFactor(other.actor.id)).toMatchObject({ recoveryCodesLeft: 10 });
  });

  test("is kept as a keyed hash, and replaced with all others", async () => {
    const { actor, recoveryCodes, code } = await equipped();
    const rows = await db.recoveryCode.findMany({ where: { userId: actor.id } });
    expect(rows).toHaveLength(10);
    expect(JSON.stringify(rows)).not.toContain(recoveryCodes[0]!.slice(0, 5));
    await expect(async () => regenerateRecoveryCodes(actor)).rejects.toMatchObject({
      code: "STEP_UP_NEEDED",
    });
    const fresh = await regenerateRecoveryCodes(await provenActor(actor, code()));
    await expect(provenActor(actor, recoveryCodes[0])).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(provenActor(actor, fresh[0])).resolves.toBeTruthy();
    expect(new Set([...fresh, ...recoveryCodes]).size).toBe(20);
    for (const one of fresh) expect(one).toMatch(/^[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}$/);
  });
});
