import { describe, expect, test } from "vitest";
import { openCase } from "@/lib/cases/open";
import { systemActor } from "@/lib/core/actor";
import { transaction } from "@/lib/platform/db";
import { givePersonal } from "@/lib/verification/give-personal";
import { identityTier, requiredTier, requirement } from "@/lib/verification/tier";
import { rows } from "@/tests/support/database";
import { createUser, deposit } from "@/tests/support/factories";
import { personal, verificationOf } from "@/tests/support/identity";
import { travelTo } from "@/tests/support/time";
import { clearIdentity } from "@/tests/support/verification";

describe("how well a person is known", () => {
  test("is not at all, then by what they say, then by their documents", async () => {
    const person = await createUser();
    expect(await identityTier(person.id)).toBe(0);
    expect(await givePersonal(person, personal)).toEqual([]);
    expect(await identityTier(person.id)).toBe(1);
    const cleared = await createUser();
    await clearIdentity(cleared, 2);
    expect(await identityTier(cleared.id)).toBe(2);
  });

  test("is not raised by information that differs from the account", async () => {
    const person = await createUser();
    expect(await givePersonal(person, { ...personal, birthDate: "1991-05-17" })).toEqual(["the birth date"]);
    expect(await identityTier(person.id)).toBe(0);
    await givePersonal(person, personal);
    expect(await identityTier(person.id)).toBe(1);
  });

  test("begins with the 18th birthday, to the day", async () => {
    travelTo("2026-05-16T23:59:59Z");
    const person = await createUser();
    const born = { ...personal, birthDate: "2008-05-17" };
    await expect(givePersonal(person, born)).rejects.toMatchObject({ code: "INVALID_INPUT" });
    travelTo("2026-05-17T00:00:00Z");
    await givePersonal(person, born);
  });

  test("rests on nothing that can be read in the database", async () => {
    const person = await createUser();
    await givePersonal(person, personal);
    const row = JSON.stringify(await verificationOf(person.id));
    for (const secret of [personal.name, personal.birthDate, personal.address.street]) {
      expect(row).not.toContain(secret);
    }
  });
});

describe("how well a person has to be known", () => {
  test("is not at all before the first money, then by what they say", async () => {
    const person = await createUser();
    expect(await requiredTier(person.id)).toBe(0);
    expect(await requiredTier(person.id, { depositMicros: 10_000_000n })).toBe(1);
    expect(await requiredTier(person.id, { withdrawMicros: 5_000_000n })).toBe(1);
  });

  test("rises with $1000 deposited, what is being added included", async () => {
    const person = await createUser();
    await deposit(person.id, 600_000_000n);
    expect(await requiredTier(person.id, { depositMicros: 399_990_000n })).toBe(1);
    expect(await requirement(person.id, { depositMicros: 400_000_000n })).toEqual({
      tier: 2,
      cause: "DEPOSITED",
    });
  });

  test("rises with $100 withdrawn", async () => {
    const person = await createUser();
    expect(await requiredTier(person.id, { withdrawMicros: 99_990_000n })).toBe(1);
    expect(await requirement(person.id, { withdrawMicros: 100_000_000n })).toEqual({
      tier: 2,
      cause: "WITHDRAWN",
    });
  });

  test("V15: crossing 11180 points asks for documents", async () => {
    const person = await createUser();
    // 372 × 30 = 11160, and 40 for each dollar: 19 points are 0.475 dollars.
    const set = (earned: string) =>
      rows("update worker_stat set satisfied = 372, earned_micros = $2 where worker_id = $1", [
        person.id,
        earned,
      ]);
    await set("475000");
    expect(await requiredTier(person.id)).toBe(0);
    await set("500000");
    expect(await requirement(person.id)).toEqual({ tier: 2, cause: "LEVEL" });
    await rows("update worker_stat set satisfied = 0, earned_micros = 0 where worker_id = $1", [person.id]);
  });

  test.each([
    ["a document both gave", "SAME_DOCUMENT", 2],
    ["a destination anybody could have typed in", "SAME_DESTINATION", 0],
  ] as const)("rises while a case about %s is open, and falls when it is closed", async (_, kind, others) => {
    const [one, other] = [await createUser(), await createUser()];
    const sourceKey = `test:${one.id}`;
    const question = { kind, userId: one.id, otherUserId: other.id, sourceKey, reason: "A test." };
    await transaction((tx) => openCase(tx, systemActor("tests"), question));
    expect([await requiredTier(one.id), await requiredTier(other.id)]).toEqual([2, others]);
    await rows(
      `update risk_case set closed_at = now(), closed_by = 'system:tests', outcome = 'HARMLESS', conclusion = 'x'
       where source_key = $1`,
      [sourceKey],
    );
    expect([await requiredTier(one.id), await requiredTier(other.id)]).toEqual([0, 0]);
  });
});
