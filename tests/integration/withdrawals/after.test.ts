import { describe, expect, test } from "vitest";
import { later } from "@/lib/core/time";
import { balancesOf } from "@/lib/ledger/queries";
import { requestedWithdrawal } from "@/lib/payouts/request-queries";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { cancelWithdrawal } from "@/lib/withdrawals/cancel";
import { withdrawalPage } from "@/lib/withdrawals/queries";
import { returnLateFees } from "@/lib/withdrawals/return-late-fees";
import { reviewWithdrawal } from "@/lib/withdrawals/review";
import { ownerPool, rows } from "@/tests/support/database";
import { createUser, type TestUser } from "@/tests/support/factories";
import { withSecondFactor } from "@/tests/support/second-factor";
import { travelTo } from "@/tests/support/time";
import { createWithdrawal } from "@/tests/support/withdrawals";

const statusOf = async (id: string) =>
  (await db.withdrawal.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;

describe("a withdrawal that is late", () => {
  test("gives its fee back at the promised instant, once, and says so", async () => {
    const { id, worker, feeMicros } = await createWithdrawal({ amountMicros: 10_000_000n });
    const { dueAt } = await db.withdrawal.findUniqueOrThrow({ where: { id } });
    travelTo(later(dueAt, -1));
    expect(await returnLateFees(10)).toBe(0);
    travelTo(dueAt);
    const sweeps = await Promise.all([returnLateFees(10), returnLateFees(10)]);
    expect(sweeps.sort()).toEqual([0, 1]);
    expect(await returnLateFees(10)).toBe(0);
    expect(await balancesOf(worker.id)).toMatchObject({ earnedMicros: feeMicros });
    const mails = await db.mail.findMany({ where: { dedupeKey: `withdrawal-late:${id}` } });
    expect(mails.map(({ subject }) => subject)).toEqual([
      "Your withdrawal is late, so its fee is back: $0.20",
    ]);
  });

  test("and cancelled afterwards gives back the rest, and nothing twice", async () => {
    const { id, worker } = await createWithdrawal({ amountMicros: 10_000_000n });
    const { dueAt } = await db.withdrawal.findUniqueOrThrow({ where: { id } });
    travelTo(dueAt);
    await returnLateFees(10);
    await cancelWithdrawal(worker, { withdrawalId: id });
    expect(await balancesOf(worker.id)).toMatchObject({ earnedMicros: 10_000_000n });
  });

  test("waits for the accounts of all in one order, so that a batch of ratings and it never wait for each other", async () => {
    const [first, second] = [await createWithdrawal(), await createWithdrawal()];
    // The later account is due first.
    await rows("update withdrawal set due_at = due_at - interval '1 hour' where id = $1", [second.id]);
    const { dueAt } = await db.withdrawal.findUniqueOrThrow({ where: { id: first.id } });
    travelTo(dueAt);
    const rival = await ownerPool().connect();
    const lock = (ownerId: string) =>
      rival.query("select from ledger_account where kind = 'EARNED' and owner_id = $1 for update", [ownerId]);
    await rival.query("begin");
    await lock(first.worker.id);
    const returned = returnLateFees(10);
    await expect
      .poll(() => rows("select from pg_locks where not granted and locktype = 'transactionid'"))
      .toHaveLength(1);
    await lock(second.worker.id);
    await rival.query("commit");
    rival.release();
    expect(await returned).toBe(2);
  });

  test("without a fee has none to give back", async () => {
    const { id } = await createWithdrawal({ kind: "BANK" });
    const { dueAt } = await db.withdrawal.findUniqueOrThrow({ where: { id } });
    travelTo(dueAt);
    expect(await returnLateFees(10)).toBe(0);
  });
});

describe("cancelling", () => {
  test("gives the whole amount back, once, at once or twice", async () => {
    const { id, worker } = await createWithdrawal({ amountMicros: 10_000_000n });
    const both = await Promise.allSettled([
      cancelWithdrawal(worker, { withdrawalId: id }),
      cancelWithdrawal(worker, { withdrawalId: id }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await balancesOf(worker.id)).toMatchObject({ earnedMicros: 10_000_000n });
    expect(await statusOf(id)).toBe("CANCELLED");
  });

  test("is in the person's list afterwards, and in nobody else's", async () => {
    const { id, worker } = await createWithdrawal();
    await cancelWithdrawal(worker, { withdrawalId: id });
    expect((await withdrawalPage(worker.id, null)).withdrawals).toMatchObject([{ id, status: "CANCELLED" }]);
    const other = await createUser();
    expect((await withdrawalPage(other.id, null)).withdrawals).toEqual([]);
  });
});

describe("a withdrawal that waits for a person", () => {
  const reason = "The success rate is low because of one employer's mistake.";

  async function waiting() {
    const made = await createWithdrawal({ amountMicros: 10_000_000n });
    await rows(
      "update withdrawal set review_due_at = $2, review_reason = 'A person looks first.' where id = $1",
      [made.id, later(now(), 60_000)],
    );
    return made;
  }

  async function finance(): Promise<TestUser> {
    const user = await createUser({ role: "FINANCE" });
    return { ...user, ...(await withSecondFactor(user)).actor };
  }

  test("is let go, once", async () => {
    const { id } = await waiting();
    const staff = await finance();
    expect(await requestedWithdrawal(staff, id)).toMatchObject({ waitsForReview: true });
    await reviewWithdrawal(staff, { withdrawalId: id, decision: "APPROVE", reason: "" });
    expect(await statusOf(id)).toBe("REQUESTED");
    expect(await requestedWithdrawal(staff, id)).toMatchObject({ waitsForReview: false });
    const again = reviewWithdrawal(staff, { withdrawalId: id, decision: "REJECT", reason });
    await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("is refused with a reason, and the whole amount is back", async () => {
    const { id, worker } = await waiting();
    await reviewWithdrawal(await finance(), { withdrawalId: id, decision: "REJECT", reason });
    expect(await db.withdrawal.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "FAILED",
      problem: reason,
    });
    expect(await balancesOf(worker.id)).toMatchObject({ earnedMicros: 10_000_000n });
    const mail = await db.mail.findFirstOrThrow({ where: { dedupeKey: `withdrawal-refused:${id}` } });
    expect(mail.text).toContain(reason);
  });

  test("is decided by finance alone, never by its own person, never without a code", async () => {
    const { id, worker } = await waiting();
    const input = { withdrawalId: id, decision: "APPROVE", reason: "" } as const;
    const member = await createUser();
    await expect(reviewWithdrawal(member, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const own = { ...worker, role: "FINANCE" as const };
    await expect(reviewWithdrawal(own, input)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    const staff = { ...(await finance()), steppedUpUntil: null };
    await expect(reviewWithdrawal(staff, input)).rejects.toMatchObject({ code: "STEP_UP_NEEDED" });
    const direct = rows("select withdrawal_review($1, $2, true, 'x', now())", [id, worker.id]);
    await expect(direct).rejects.toMatchObject({ constraint: "withdrawal_reviewed_by_another" });
  });
});
