import { describe, expect, it } from "vitest";
import { approveAdjustment } from "@/lib/adjustments/decide";
import { proposeAdjustment } from "@/lib/adjustments/propose";
import { DAY_MS, later } from "@/lib/core/time";
import { entryOf } from "@/lib/ledger/entry";
import { statementPage } from "@/lib/ledger/statement";
import { now } from "@/lib/platform/clock";
import { redeemVoucher } from "@/lib/vouchers/redeem";
import { rows } from "@/tests/support/database";
import { createRunningJob, createUser, deposit, type TestUser } from "@/tests/support/factories";
import { createMaker, createVoucher } from "@/tests/support/vouchers";
import { createWithdrawal } from "@/tests/support/withdrawals";

/** The last entry of a person, as their page shows it. */
async function newest(person: { id: string }) {
  const [line] = (await statementPage(person.id, { limit: 1 })).lines;
  const entry = await entryOf(person.id, line?.entryId ?? 0n);
  return { line, sides: entry?.sides.map(({ party, amountMicros }) => [party, amountMicros]), entry };
}

async function financePerson(): Promise<TestUser> {
  const person = await createUser({ role: "FINANCE" });
  return { ...person, steppedUpUntil: later(now(), 365 * DAY_MS) };
}

describe("an entry explained to its owner", () => {
  it("shows what a withdrawal took, what is on its way, and the fee", async () => {
    const { worker } = await createWithdrawal({ amountMicros: 10_000_000n });
    const { sides, line } = await newest(worker);
    expect(line?.cause).toBe("withdrawal");
    expect(sides).toEqual([
      ["EARNED", -10_000_000n],
      ["IN_TRANSIT", 9_800_000n],
      ["WITHDRAWAL_FEE", 200_000n],
    ]);
  });

  it("tells who redeems a voucher nothing of its maker, and the maker nothing of them", async () => {
    const [maker, other] = [await createMaker(), await createUser()];
    const { id, code } = await createVoucher(maker, "10");
    await redeemVoucher(other, { voucher: code });
    const redeemed = await newest(other);
    expect(redeemed.line).toMatchObject({ cause: "voucher-redeemed", subjectId: "" });
    expect(redeemed.sides).toEqual([
      ["VOUCHER", -10_000_000n],
      ["WALLET", 10_000_000n],
    ]);
    expect(redeemed.entry?.sides.map(({ entryId }) => entryId)).toEqual([null, redeemed.line?.entryId]);
    const made = await newest(maker);
    expect(made.line).toMatchObject({ cause: "voucher", subjectId: id });
    expect(await entryOf(maker.id, redeemed.line?.entryId ?? 0n)).toBeNull();
    const told = JSON.stringify(redeemed, (_, value) => (typeof value === "bigint" ? String(value) : value));
    expect(told).not.toContain(maker.id);
    expect(told).not.toContain(id);
  });

  it("calls the other side of a correction a person, without a name or an entry of theirs", async () => {
    const [proposer, second] = [await financePerson(), await financePerson()];
    const [payer, payee] = [await createUser({ walletMicros: 10_000_000n }), await createUser()];
    const adjustmentId = await proposeAdjustment(proposer, {
      from: "WALLET",
      fromPerson: payer.id,
      to: "WALLET",
      toPerson: payee.id,
      amount: "3",
      reason: "The deposit was credited to the wrong person.",
    });
    await approveAdjustment(second, { adjustmentId });
    for (const [reader, sides] of [
      [payer, ["WALLET", "PERSON"]],
      [payee, ["PERSON", "WALLET"]],
    ] as const) {
      const { entry, line } = await newest(reader);
      expect(entry?.sides.map(({ party }) => party)).toEqual(sides);
      expect(entry?.sides.flatMap(({ entryId }) => entryId ?? [])).toEqual([line?.entryId]);
    }
  });

  it("shows what a chargeback left as debt", async () => {
    const person = await createUser();
    const depositId = await deposit(person.id, 50_000_000n);
    await createRunningJob({ employer: person });
    await rows("select dispute_mirror($1, $2, $3, 'OPEN', 'fraudulent', $4)", [
      `du_${depositId}`,
      depositId,
      50_000_000n,
      now(),
    ]);
    const { sides } = await newest(person);
    expect(sides).toEqual([
      ["WALLET", -49_279_000n],
      ["DEBT", -721_000n],
      ["CARD", 50_000_000n],
    ]);
  });
});
