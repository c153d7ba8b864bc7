import { expect, test } from "vitest";
import { proposeAdjustment } from "@/lib/adjustments/propose";
import { balancesOf } from "@/lib/ledger/queries";
import { db } from "@/lib/platform/db";
import { contest } from "@/tests/support/contest";
import { createUser } from "@/tests/support/factories";
import { financePerson } from "@/tests/support/payouts";

const ADJUSTMENTS = 20;

test("three approve and one rejects the same adjustments in 4 processes: each is decided once, and moves its money once or never", async () => {
  const [proposer, member] = [await financePerson(), await createUser()];
  const adjustmentIds: string[] = [];
  for (let n = 0; n < ADJUSTMENTS; n++) {
    const terms = {
      from: "GOODWILL:platform",
      fromPerson: "",
      to: "WALLET",
      toPerson: member.nickname,
    } as const;
    const reason = `The payment number ${n} was credited to the wrong person.`;
    adjustmentIds.push(await proposeAdjustment(proposer, { ...terms, amount: "1", reason }));
  }
  const parts = await Promise.all(
    [true, true, true, false].map(async (approves) => ({
      decider: await financePerson(),
      approves,
      adjustmentIds,
    })),
  );
  const outcomes = await contest<string[]>("adjust.ts", parts);
  for (const n of adjustmentIds.keys()) {
    const answers = outcomes.map((codes) => codes[n]).sort();
    expect(answers).toEqual(["CONFLICT", "CONFLICT", "CONFLICT", "ok"]);
  }
  const approved = await db.adjustment.count({ where: { id: { in: adjustmentIds }, status: "APPROVED" } });
  const approvals = outcomes.slice(0, 3).flat();
  expect(approvals.filter((code) => code === "ok")).toHaveLength(approved);
  expect((await balancesOf(member.id)).walletMicros).toBe(BigInt(approved) * 1_000_000n);
});
