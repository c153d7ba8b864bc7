import { beforeEach, describe, expect, test, vi } from "vitest";
import { logIn } from "@/lib/auth/log-in";
import { db } from "@/lib/platform/db";
import { createUser } from "@/tests/support/factories";
import { newPerson } from "@/tests/support/people";

const hashing = vi.hoisted(() => ({ verifications: 0 }));

// Counts what reaches the real hash function.
vi.mock("@node-rs/argon2", async (load) => {
  const real = await load<typeof import("@node-rs/argon2")>();
  return {
    ...real,
    verify: (...input: Parameters<typeof real.verify>) => {
      hashing.verifications++;
      return real.verify(...input);
    },
  };
});

const password = "correct horse battery";
let lastByte = 0;
const device = () => ({ ip: `198.51.100.${++lastByte}`, userAgent: "" });

beforeEach(() => {
  hashing.verifications = 0;
});

describe("logging in", () => {
  test("starts a session and notes the time", async () => {
    const person = await createUser();
    await expect(logIn({ email: person.email, password }, device())).resolves.toMatch(/^ses_/);
    const { lastLoginAt } = await db.user.findUniqueOrThrow({ where: { id: person.id } });
    expect(lastLoginAt).not.toBeNull();
  });

  test("says the same for a wrong password and an unknown address, after the same work", async () => {
    const { email } = await createUser();
    const wrong = await logIn({ email, password: "wrong" }, device()).catch((error) => error);
    const unknown = await logIn({ email: newPerson().email, password }, device()).catch((error) => error);
    expect(unknown.message).toBe(wrong.message);
    expect(unknown.fields).toEqual(wrong.fields);
    expect(hashing.verifications).toBe(2);
  });

  test("the 11th try in 15 minutes is refused before any hash, also with the right password", async () => {
    const { email } = await createUser();
    for (let i = 0; i < 10; i++) {
      await expect(logIn({ email, password: "wrong" }, device())).rejects.toMatchObject({
        code: "INVALID_INPUT",
      });
    }
    expect(hashing.verifications).toBe(10);
    await expect(logIn({ email, password }, device())).rejects.toMatchObject({ code: "RATE_LIMITED" });
    expect(hashing.verifications).toBe(10);
  });

  test("the 31st try from one address is refused, whoever it is for", async () => {
    const from = device();
    for (let i = 0; i < 30; i++) {
      await expect(logIn({ email: newPerson().email, password }, from)).rejects.toMatchObject({
        code: "INVALID_INPUT",
      });
    }
    const { email } = await createUser();
    await expect(logIn({ email, password }, from)).rejects.toMatchObject({ code: "RATE_LIMITED" });
    expect(hashing.verifications).toBe(30);
  });

  test("a good log-in clears the count", async () => {
    const { email } = await createUser();
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 9; i++) await logIn({ email, password: "wrong" }, device()).catch(() => {});
      await expect(logIn({ email, password }, device())).resolves.toMatch(/^ses_/);
    }
  });

  test("counts are kept without the address they are for", async () => {
    const { email } = await createUser();
    await logIn({ email, password: "wrong" }, device()).catch(() => {});
    const rows = await db.rateLimit.findMany();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows.map((row) => row.key))).not.toContain(email);
  });
});
