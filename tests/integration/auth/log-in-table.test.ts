import { describe, expect, test } from "vitest";
import { CodeNeeded, logIn, logInWithCode, startSession } from "@/lib/auth/log-in";
import { findVisitor } from "@/lib/auth/visitor";
import { systemActor } from "@/lib/core/actor";
import { placeHold } from "@/lib/holds/place";
import { db, transaction } from "@/lib/platform/db";
import { countTry } from "@/lib/platform/rate-limit";
import { createUser, PASSWORD } from "@/tests/support/factories";
import { withSecondFactor } from "@/tests/support/second-factor";

interface Row {
  password: "right" | "wrong";
  factor: "none" | "pending" | "on";
  code: "none" | "wrong" | "used" | "another's" | "right" | "recovery";
  held: boolean;
  confirmed: boolean;
  locked: boolean;
}

const rows: Row[] = (["right", "wrong"] as const).flatMap((password) =>
  (
    [
      ["none", "none"],
      ["pending", "none"],
      ["on", "none"],
      ["on", "wrong"],
      ["on", "used"],
      ["on", "another's"],
      ["on", "right"],
      ["on", "recovery"],
    ] as const
  ).flatMap(([factor, code]) =>
    [false, true].flatMap((held) =>
      [true, false].flatMap((confirmed) =>
        [false, true].map((locked) => ({ password, factor, code, held, confirmed, locked })),
      ),
    ),
  ),
);

/** What the rules say, written down once more and in other words than the code under test. */
function expected({ password, factor, code, held, locked }: Row): string {
  if (locked) return "RATE_LIMITED";
  if (password === "wrong") return "INVALID_INPUT";
  if (factor === "on" && code === "none") return "a code is asked for";
  if (factor === "on" && code !== "right" && code !== "recovery") return "INVALID_INPUT";
  return held ? "NOT_ALLOWED" : "in";
}

const AT_ONCE = 8;

let lastByte = 0;

async function outcome(row: Row): Promise<string> {
  const person = await createUser();
  const equipped = row.factor === "on" ? await withSecondFactor(person) : null;
  if (row.factor === "pending") {
    await db.secondFactor.create({
      data: { userId: person.id, sealedSecret: "never opened", createdAt: new Date() },
    });
  }
  if (!row.confirmed) {
    await db.user.update({ where: { id: person.id }, data: { emailConfirmedAt: null } });
  }
  if (row.held) await hold(person.id);
  const device = { ip: `203.0.113.${++lastByte}`, userAgent: "" };
  if (row.locked) for (let i = 0; i < 10; i++) await countTry("logInPerAccount", person.email);
  const password = row.password === "right" ? PASSWORD : "wrong";
  try {
    const sessionId = await steps();
    return (await findVisitor(sessionId)) ? "in" : "a session that does not count";
  } catch (error) {
    return (error as { code: string }).code;
  }

  async function steps(): Promise<string> {
    try {
      return await logIn({ email: person.email, password }, device);
    } catch (error) {
      if (!(error instanceof CodeNeeded)) throw error;
      const code = await codeFor(row, equipped);
      if (code === null) return Promise.reject({ code: "a code is asked for" });
      return logInWithCode({ ticket: error.ticket, code }, device);
    }
  }
}

async function codeFor(
  { code }: Row,
  equipped: Awaited<ReturnType<typeof withSecondFactor>> | null,
): Promise<string | null> {
  if (!equipped || code === "none") return null;
  if (code === "wrong") return "000000";
  if (code === "another's")
    return (await withSecondFactor(await createUser())).recoveryCodes[0]!.replace("-", "");
  if (code === "recovery") return equipped.recoveryCodes[0]!.replace("-", "");
  if (code === "used") return equipped.usedCode;
  return equipped.code();
}

function hold(userId: string) {
  return transaction((tx) =>
    placeHold(tx, systemActor("tests"), {
      userId,
      scope: "ACCOUNT",
      cause: "RULES",
      reason: "Two accounts.",
    }),
  );
}

describe("the table of who gets in", () => {
  test(`all ${rows.length} rows: password × second factor and code × hold × confirmed × locked`, async () => {
    const differing: unknown[] = [];
    for (let first = 0; first < rows.length; first += AT_ONCE) {
      const some = rows.slice(first, first + AT_ONCE);
      for (const [index, came] of (await Promise.all(some.map(outcome))).entries()) {
        const row = some[index]!;
        if (came !== expected(row)) differing.push({ ...row, came, expected: expected(row) });
      }
    }
    expect(differing).toEqual([]);
  }, 180_000);
});

describe("between the two steps", () => {
  const device = { ip: "203.0.113.250", userAgent: "" };

  async function ticketOf(email: string): Promise<string> {
    const asked = await logIn({ email, password: PASSWORD }, device).catch((error) => error);
    expect(asked).toBeInstanceOf(CodeNeeded);
    return asked.ticket;
  }

  test("a code alone opens nothing: a forged, foreign, old or outdated ticket is refused", async () => {
    const person = await createUser();
    const { code } = await withSecondFactor(person);
    for (const ticket of ["", "nonsense", Buffer.from(`{"userId":"${person.id}"}`).toString("base64")]) {
      await expect(logInWithCode({ ticket, code: code() }, device)).rejects.toMatchObject({
        code: "TOO_LATE",
      });
    }
    const ticket = await ticketOf(person.email);
    await db.user.update({ where: { id: person.id }, data: { passwordHash: "another" } });
    await expect(logInWithCode({ ticket, code: code() }, device)).rejects.toMatchObject({ code: "TOO_LATE" });
  });

  test("only a log-in with a code counts as a fresh proof", async () => {
    const person = await createUser();
    const { code } = await withSecondFactor(person);
    const withCode = await logInWithCode({ ticket: await ticketOf(person.email), code: code() }, device);
    expect((await findVisitor(withCode))?.actor.steppedUpUntil).toBeInstanceOf(Date);
    const plain = await createUser();
    const session = await logIn({ email: plain.email, password: PASSWORD }, device);
    expect((await findVisitor(session))?.actor.steppedUpUntil).toBeNull();
  });

  test("a hold ends what is open, and tells why only to who has shown everything", async () => {
    const person = await createUser();
    const session = await logIn({ email: person.email, password: PASSWORD }, device);
    await hold(person.id);
    expect(await findVisitor(session)).toBeNull();
    const told = await logIn({ email: person.email, password: PASSWORD }, device).catch(
      (error) => error.message,
    );
    expect(told).toContain("The reason: Two accounts.");
    expect(told).toMatch(/answer the mail.*hold_/);
    const stranger = await logIn({ email: person.email, password: "no" }, device).catch(
      (error) => error.message,
    );
    expect(stranger).not.toContain("hold");
  });

  test("a new session row of a held person counts for nothing", async () => {
    const person = await createUser();
    await hold(person.id);
    expect(await findVisitor(await startSession(person.id, device))).toBeNull();
  });
});
