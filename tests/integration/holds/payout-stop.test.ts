import { beforeEach, describe, expect, it } from "vitest";
import { systemActor } from "@/lib/core/actor";
import { later, MINUTE_MS } from "@/lib/core/time";
import { checkBooks } from "@/lib/holds/check-books";
import { resumePayouts, stopPayouts } from "@/lib/holds/payout-stops";
import { lastCheck } from "@/lib/ledger/checks";
import { payoutsStopped } from "@/lib/ledger/payout-stop";
import { db } from "@/lib/platform/db";
import { ownerPool, rows } from "@/tests/support/database";
import { createUser, type TestUser } from "@/tests/support/factories";

const clock = systemActor("check-invariants");
const reason = "The bank says its file of Friday was wrong.";

async function financePerson(): Promise<TestUser> {
  const person = await createUser({ role: "FINANCE" });
  return { ...person, steppedUpUntil: later(new Date(), 10 * MINUTE_MS) };
}

/** A hand edit by the owner of the database is what nothing but the check can find. */
function tamper(userId: string, micros: number) {
  return ownerPool().query(
    "update ledger_account set balance_micros = balance_micros + $2 where kind = 'WALLET' and owner_id = $1",
    [userId, micros],
  );
}

const mails = (to: string) => rows("select 1 from mail where to_address = $1", [to]);
const audited = (action: string) =>
  rows<{ actor: string }>("select actor from audit_entry where action = $1 order by id", [action]);

beforeEach(async () => {
  await rows("update payout_stop set ended_at = now(), ended_by = 'test' where ended_at is null");
});

describe("books that are broken", () => {
  it("stop payouts at once, tell finance once, and let them go again when they are right", async () => {
    const finance = await financePerson();
    const member = await createUser({ walletMicros: 10_000n });
    await checkBooks(clock);
    expect(await payoutsStopped()).toBeNull();

    await tamper(member.id, 1);
    expect(await checkBooks(clock)).toBe(1);
    expect((await payoutsStopped())?.reason).toContain("does not add up");
    expect((await lastCheck())?.broken).toBe(1);
    expect(await mails(finance.email)).toHaveLength(1);
    expect(await mails(member.email)).toHaveLength(0);
    expect(await audited("payouts.stopped")).toHaveLength(1);

    await checkBooks(clock);
    expect(await mails(finance.email)).toHaveLength(1);
    expect(await audited("payouts.stopped")).toHaveLength(1);

    await tamper(member.id, -1);
    expect(await checkBooks(finance)).toBe(0);
    expect(await payoutsStopped()).toBeNull();
    expect(await audited("payouts.resumed")).toEqual([{ actor: "system:check-invariants" }]);
  });

  it("keep payouts stopped whatever a person decides", async () => {
    const finance = await financePerson();
    const member = await createUser({ walletMicros: 10_000n });
    await tamper(member.id, 1);
    await checkBooks(clock);
    await expect(resumePayouts(finance, { reason })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await payoutsStopped()).not.toBeNull();
    await tamper(member.id, -1);
    await checkBooks(clock);
    expect(await payoutsStopped()).toBeNull();
  });

  it("are looked at by one check at a time", async () => {
    const results = await Promise.allSettled([checkBooks(clock), checkBooks(clock), checkBooks(clock)]);
    expect(results.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    for (const result of results) {
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "CONFLICT" });
    }
  });
});

describe("a stop by hand", () => {
  it("lasts until a person ends it, and no check does", async () => {
    const finance = await financePerson();
    await stopPayouts(finance, { reason });
    await checkBooks(clock);
    expect(await payoutsStopped()).toMatchObject({ reason });
    await expect(stopPayouts(finance, { reason })).rejects.toMatchObject({ code: "CONFLICT" });
    await resumePayouts(finance, { reason: "The bank has sent the right file." });
    expect(await payoutsStopped()).toBeNull();
    await expect(resumePayouts(finance, { reason })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("begins once when two press at once", async () => {
    const [one, other] = [await financePerson(), await financePerson()];
    const results = await Promise.allSettled([stopPayouts(one, { reason }), stopPayouts(other, { reason })]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await rows("select 1 from payout_stop where ended_at is null")).toHaveLength(1);
  });

  it("needs finance and the second factor", async () => {
    const finance = await financePerson();
    await expect(stopPayouts({ ...finance, steppedUpUntil: null }, { reason })).rejects.toMatchObject({
      code: "STEP_UP_NEEDED",
    });
    for (const role of ["MEMBER", "MODERATOR"] as const) {
      const person = { ...finance, role };
      await expect(stopPayouts(person, { reason })).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(resumePayouts(person, { reason })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      await expect(checkBooks(person)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  it("cannot be rewritten by the application", async () => {
    await stopPayouts(await financePerson(), { reason });
    await expect(db.payoutStop.updateMany({ data: { reason: "Nothing." } })).rejects.toThrow();
    await expect(db.invariantCheck.updateMany({ data: { broken: 0 } })).rejects.toThrow();
  });
});
