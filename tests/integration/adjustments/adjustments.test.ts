import { describe, expect, it } from "vitest";
import { approveAdjustment, rejectAdjustment } from "@/lib/adjustments/decide";
import { expireAdjustments } from "@/lib/adjustments/expire";
import { proposeAdjustment } from "@/lib/adjustments/propose";
import { openAdjustments, pastAdjustments } from "@/lib/adjustments/queries";
import type { Propose } from "@/lib/adjustments/schema";
import { type Role, systemActor } from "@/lib/core/actor";
import { DAY_MS, HOUR_MS, later } from "@/lib/core/time";
import { placeHold } from "@/lib/holds/place";
import { balancesOf } from "@/lib/ledger/queries";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { setRole } from "@/lib/users/set-role";
import { rows } from "@/tests/support/database";
import { createUser, type NewUser, type TestUser } from "@/tests/support/factories";
import { travelTo } from "@/tests/support/time";

const reason = "The card payment of Monday was credited to the wrong person.";

async function staff(user: NewUser = {}): Promise<TestUser> {
  const person = await createUser({ role: "FINANCE", ...user });
  return { ...person, steppedUpUntil: later(now(), 365 * DAY_MS) };
}

const proposal = (member: TestUser, overrides: Partial<Propose> = {}): Propose => ({
  from: "GOODWILL:platform",
  fromPerson: "",
  to: "WALLET",
  toPerson: member.nickname,
  amount: "12.50",
  reason,
  ...overrides,
});

/** A proposal to give a member $12.50, with who proposed it and somebody else who may decide. */
async function proposed(overrides: Partial<Propose> = {}) {
  const [proposer, second, member] = [await staff(), await staff(), await createUser()];
  const adjustmentId = await proposeAdjustment(proposer, proposal(member, overrides));
  return { proposer, second, member, adjustmentId };
}

const statusOf = async (id: string) => (await db.adjustment.findUniqueOrThrow({ where: { id } })).status;
const walletOf = async (person: TestUser) => (await balancesOf(person.id)).walletMicros;
const postings = (id: string) =>
  rows<{ kind: string; amount: string }>(
    `select a.kind, e.amount_micros as amount from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
     join ledger_account a on a.id = e.account_id where t.key = $1 order by a.kind`,
    [`adjustment:${id}`],
  );

describe("a correction of the books", () => {
  it("moves money when a second person approves it, once, and tells the member", async () => {
    const { proposer, second, member, adjustmentId } = await proposed();
    expect(await postings(adjustmentId)).toEqual([]);
    await approveAdjustment(second, { adjustmentId });
    expect(await postings(adjustmentId)).toEqual([
      { kind: "WALLET", amount: "12500000" },
      { kind: "GOODWILL", amount: "-12500000" },
    ]);
    expect(await walletOf(member)).toBe(12_500_000n);
    const mails = await rows<{ text: string }>("select text from mail where to_address = $1", [member.email]);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(reason);
    const audit = await rows<{ actor: string; action: string }>(
      "select actor, action from audit_entry where subject_id = $1 order by id",
      [adjustmentId],
    );
    expect(audit).toEqual([
      { actor: proposer.id, action: "adjustment.proposed" },
      { actor: second.id, action: "adjustment.approved" },
    ]);
    await expect(approveAdjustment(second, { adjustmentId })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("moves money once when two approve at once", async () => {
    const { second, member, adjustmentId } = await proposed();
    const third = await staff({ role: "ADMIN" });
    const results = await Promise.allSettled(
      [second, third, second, third].map((person) => approveAdjustment(person, { adjustmentId })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await walletOf(member)).toBe(12_500_000n);
  });

  it("ends one way when one approves while another rejects", async () => {
    const { second, member, adjustmentId } = await proposed();
    const third = await staff();
    const results = await Promise.allSettled([
      approveAdjustment(second, { adjustmentId }),
      rejectAdjustment(third, { adjustmentId, reason: "The payment was right." }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const approved = (await statusOf(adjustmentId)) === "APPROVED";
    expect(await walletOf(member)).toBe(approved ? 12_500_000n : 0n);
  });

  it("is listed as waiting, and as past once decided", async () => {
    const { proposer, second, member, adjustmentId } = await proposed();
    const find = async (list: typeof openAdjustments, reader: TestUser) =>
      (await list(reader)).find(({ id }) => id === adjustmentId);
    expect(await find(openAdjustments, second)).toMatchObject({
      toName: member.nickname,
      proposer: proposer.nickname,
      notApprovable: null,
    });
    expect((await find(openAdjustments, proposer))?.notApprovable).toContain("You proposed it");
    await approveAdjustment(second, { adjustmentId });
    expect(await find(openAdjustments, second)).toBeUndefined();
    const { past } = await pastAdjustments(second);
    expect(past.find(({ id }) => id === adjustmentId)).toMatchObject({ decider: second.nickname });
    const older = await pastAdjustments(second, adjustmentId);
    expect(older.past.every(({ id }) => id < adjustmentId)).toBe(true);
  });
});

describe("no single person can move money", () => {
  it("by approving the own proposal, in the product or in the database", async () => {
    const { proposer, member, adjustmentId } = await proposed();
    await expect(approveAdjustment(proposer, { adjustmentId })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    const byHand =
      "update adjustment set status = 'APPROVED', decided_at = now(), decided_by = proposed_by where id = $1";
    await expect(rows(byHand, [adjustmentId])).rejects.toThrow("adjustment_by_two");
    expect(await walletOf(member)).toBe(0n);
  });

  it("by, or for, somebody whose account is on hold", async () => {
    const { proposer, second, member, adjustmentId } = await proposed();
    const onHold = (userId: string) =>
      transaction((tx) =>
        placeHold(tx, systemActor("tests"), { userId, scope: "ACCOUNT", cause: "SECURITY", reason }),
      );
    await onHold(second.id);
    await expect(approveAdjustment(second, { adjustmentId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await onHold(proposer.id);
    await expect(approveAdjustment(await staff(), { adjustmentId })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await walletOf(member)).toBe(0n);
  });

  it("by writing a state past the function", async () => {
    const { adjustmentId } = await proposed();
    await expect(
      db.adjustment.update({ where: { id: adjustmentId }, data: { amountMicros: 1n } }),
    ).rejects.toThrow();
    await expect(
      db.adjustment.update({ where: { id: adjustmentId }, data: { status: "APPROVED" } }),
    ).rejects.toThrow();
  });

  it.each(["MEMBER", "MODERATOR"] as Role[])("with the role %s", async (role) => {
    const { adjustmentId } = await proposed();
    const person = await staff({ role });
    const missing = { code: "NOT_FOUND" };
    await expect(proposeAdjustment(person, proposal(person))).rejects.toMatchObject(missing);
    await expect(approveAdjustment(person, { adjustmentId })).rejects.toMatchObject(missing);
    await expect(rejectAdjustment(person, { adjustmentId, reason })).rejects.toMatchObject(missing);
    // The request began before the role was taken away.
    const stale = { ...person, role: "FINANCE" as const };
    await expect(approveAdjustment(stale, { adjustmentId })).rejects.toMatchObject(missing);
  });

  it("on an account of the own, as proposer or as approver", async () => {
    const { second, proposer } = await proposed();
    await expect(proposeAdjustment(proposer, proposal(proposer))).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    const adjustmentId = await proposeAdjustment(proposer, proposal(second));
    await expect(approveAdjustment(second, { adjustmentId })).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await expect(rejectAdjustment(second, { adjustmentId, reason })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    expect(await statusOf(adjustmentId)).toBe("PROPOSED");
  });

  it("without the second factor", async () => {
    const { proposer, second, member, adjustmentId } = await proposed();
    const needed = { code: "STEP_UP_NEEDED" };
    const [one, other] = [proposer, second].map((person) => ({ ...person, steppedUpUntil: null }));
    await expect(proposeAdjustment(one!, proposal(member))).rejects.toMatchObject(needed);
    await expect(approveAdjustment(other!, { adjustmentId })).rejects.toMatchObject(needed);
    await expect(rejectAdjustment(other!, { adjustmentId, reason })).rejects.toMatchObject(needed);
  });

  it("after the proposer lost the role", async () => {
    const { proposer, second, member, adjustmentId } = await proposed();
    await setRole(systemActor("tests"), { email: proposer.email, role: "MEMBER" });
    await expect(approveAdjustment(second, { adjustmentId })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await walletOf(member)).toBe(0n);
  });

  it("after it was rejected, or a week after it was proposed", async () => {
    const rejected = await proposed();
    await rejectAdjustment(rejected.proposer, { adjustmentId: rejected.adjustmentId, reason });
    await expect(approveAdjustment(rejected.second, rejected)).rejects.toMatchObject({ code: "CONFLICT" });

    const old = await proposed();
    const start = now();
    travelTo(later(start, 7 * DAY_MS + 1000));
    await expect(approveAdjustment(old.second, old)).rejects.toMatchObject({ code: "CONFLICT" });
    travelTo(later(start, 7 * DAY_MS + HOUR_MS));
    expect(await expireAdjustments(100)).toBeGreaterThan(0);
    expect(await statusOf(old.adjustmentId)).toBe("EXPIRED");
    await expect(approveAdjustment(old.second, old)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await walletOf(old.member)).toBe(0n);
  });
});

describe("what is proposed", () => {
  it.each([
    ["an amount above the cap", { amount: "1000.01" }, "amount"],
    ["nothing", { amount: "0" }, "amount"],
    ["no amount", { amount: "plenty" }, "amount"],
    ["nobody's Wallet", { toPerson: "" }, "toPerson"],
    ["the Wallet of nobody we know", { toPerson: "no-such-person" }, "toPerson"],
    ["from an account to itself", { to: "GOODWILL:platform" as const }, "to"],
  ])("may not be %s", async (_, overrides, field) => {
    const [finance, member] = [await staff(), await createUser()];
    await expect(proposeAdjustment(finance, proposal(member, overrides))).rejects.toMatchObject({
      code: "INVALID_INPUT",
      fields: { [field]: expect.anything() },
    });
  });

  it("cannot take more out of a Wallet than it has", async () => {
    const [proposer, second, member] = [
      await staff(),
      await staff(),
      await createUser({ walletMicros: 10_000n }),
    ];
    const input = proposal(member, {
      from: "WALLET",
      fromPerson: member.email,
      to: "LOSS:platform",
      toPerson: "",
    });
    const adjustmentId = await proposeAdjustment(proposer, input);
    await expect(approveAdjustment(second, { adjustmentId })).rejects.toMatchObject({
      code: "INSUFFICIENT_FUNDS",
    });
    expect(await walletOf(member)).toBe(10_000n);
    expect(await statusOf(adjustmentId)).toBe("PROPOSED");
  });

  it("can add to a debt, and pay it back no further than to zero", async () => {
    const [proposer, second, member] = [await staff(), await staff(), await createUser()];
    const owe = proposal(member, { from: "DEBT", fromPerson: member.id, to: "LOSS:platform", toPerson: "" });
    await approveAdjustment(second, { adjustmentId: await proposeAdjustment(proposer, owe) });
    const forgive = proposal(member, { from: "LOSS:platform", to: "DEBT" });
    const first = await proposeAdjustment(proposer, forgive);
    const again = await proposeAdjustment(proposer, forgive);
    await approveAdjustment(second, { adjustmentId: first });
    await expect(approveAdjustment(second, { adjustmentId: again })).rejects.toMatchObject({
      code: "INSUFFICIENT_FUNDS",
    });
    expect(await rows("select 1 from mail where to_address = $1", [member.email])).toHaveLength(2);
  });
});
