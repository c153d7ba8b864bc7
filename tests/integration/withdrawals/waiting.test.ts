import { describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { later } from "@/lib/core/time";
import { createRun } from "@/lib/payouts/create";
import { requestedWithdrawal } from "@/lib/payouts/request-queries";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { cancelWithdrawal } from "@/lib/withdrawals/cancel";
import { findOwnWithdrawal } from "@/lib/withdrawals/queries";
import { reviewWithdrawal } from "@/lib/withdrawals/review";
import { waitReasons } from "@/lib/withdrawals/waiting";
import { rows } from "@/tests/support/database";
import { financePerson, type Requested, requested } from "@/tests/support/payouts";
import { travelTo } from "@/tests/support/time";

/** Money moved by two persons of the staff. */
async function adjust(from: [kind: string, owner: string], to: [kind: string, owner: string]): Promise<void> {
  const id = newId("adjustment");
  await rows(
    `insert into adjustment (id, from_kind, from_owner, to_kind, to_owner, amount_micros, reason, status, proposed_at,
       proposed_by, expires_at, decided_at, decided_by)
     values ($1, $2, $3, $4, $5, 3000000, 'A debt that tests need.', 'APPROVED', now(), 'one', now(), now(), 'two')`,
    [id, ...from, ...to],
  );
  await rows(
    `select ledger_post('ADJUSTMENT', 'adjustment:' || $1::text, null,
       array[ledger_account_of($2, $3), ledger_account_of($4, $5)], array[-3000000, 3000000], null, now())`,
    [id, ...from, ...to],
  );
}

const owing = (userId: string) => adjust(["DEBT", userId], ["LOSS", "platform"]);
const forgiven = (userId: string) => adjust(["LOSS", "platform"], ["DEBT", userId]);

const waits = async ({ id, worker }: Requested) => waitReasons(await findOwnWithdrawal(worker, id));

describe("a review nobody decides about", () => {
  async function inReview() {
    const request = await requested();
    const due = later(now(), 60_000);
    await rows("update withdrawal set review_due_at = $2, review_reason = 'Rated low.' where id = $1", [
      request.id,
      due,
    ]);
    return { request, due, staff: await financePerson() };
  }

  /** What a run made now does with it. */
  async function inRun(staff: Awaited<ReturnType<typeof financePerson>>, { id }: Requested) {
    const runId = await createRun(staff, { which: "TICKED", kind: "", withdrawal: [id] });
    const { state, exclusion } = await db.payoutItem.findFirstOrThrow({ where: { runId } });
    return exclusion ?? state;
  }

  test("holds the withdrawal until its date and not a millisecond longer", async () => {
    const { request, due, staff } = await inReview();
    travelTo(later(due, -1));
    expect(await inRun(staff, request)).toBe("review");
    expect(await waits(request)).toMatchObject([{ text: expect.stringContaining("Rated low."), until: due }]);
    expect(await requestedWithdrawal(staff, request.id)).toMatchObject({ waitsForReview: true });
    travelTo(due);
    expect(await inRun(staff, request)).toBe("SELECTED");
    expect(await waits(request)).toEqual([]);
    expect(await requestedWithdrawal(staff, request.id)).toMatchObject({ waitsForReview: false });
  });

  test("can no longer be decided once its date has come", async () => {
    const { request, due, staff } = await inReview();
    travelTo(due);
    const reason = "The success rate is low, and this comes too late.";
    const late = reviewWithdrawal(staff, { withdrawalId: request.id, decision: "REJECT", reason });
    await expect(late).rejects.toMatchObject({ code: "CONFLICT" });
    travelTo(later(due, -1));
    await reviewWithdrawal(staff, { withdrawalId: request.id, decision: "APPROVE", reason: "" });
    expect(await inRun(staff, request)).toBe("SELECTED");
  });
});

describe("whoever waits", () => {
  test("reads what they owe and that a deposit lets the money go", async () => {
    const request = await requested();
    await owing(request.worker.id);
    expect(await waits(request)).toMatchObject([
      { text: expect.stringContaining("You owe $3.00"), link: { href: "/wallet/deposit" } },
    ]);
    await forgiven(request.worker.id);
    expect(await waits(request)).toEqual([]);
  });

  test("reads that the payout method is gone, and can take the money back", async () => {
    const request = await requested();
    await rows("update payout_method set removed_at = now() where user_id = $1", [request.worker.id]);
    expect(await waits(request)).toMatchObject([
      { text: expect.stringContaining("Cancel this withdrawal"), link: { href: "/wallet/methods" } },
    ]);
    await cancelWithdrawal(request.worker, { withdrawalId: request.id });
  });

  test("reads that two persons approve what is large", async () => {
    const request = await requested({ amountMicros: 501_000_000n });
    expect(await waits(request)).toMatchObject([{ text: expect.stringContaining("Two persons") }]);
  });
});

test("no money of a person in debt is taken out, whoever asks the database", async () => {
  const request = await requested();
  await cancelWithdrawal(request.worker, { withdrawalId: request.id });
  await owing(request.worker.id);
  const { methodId } = await db.withdrawal.findUniqueOrThrow({ where: { id: request.id } });
  const ask = () =>
    rows<{ word: string }>(
      `select withdrawal_request('wd_direct', $1, $2, 5000000, 0, now(), null, null, now(), now(), now()) as word`,
      [request.worker.id, methodId],
    );
  await expect(ask()).rejects.toMatchObject({ code: "PW403" });
  await forgiven(request.worker.id);
  expect(await ask()).toEqual([{ word: "requested" }]);
});
