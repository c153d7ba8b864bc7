import { expect, test } from "vitest";
import { returnLateFees } from "@/inngest/functions/withdrawals/return-late-fees";
import { db } from "@/lib/platform/db";
import { driveFunction } from "@/tests/support/drive-function";
import { travelTo } from "@/tests/support/time";
import { createWithdrawal } from "@/tests/support/withdrawals";

test("the sweep gives the fees of late withdrawals back, and has nothing to do the second time", async () => {
  const { id } = await createWithdrawal();
  const { dueAt } = await db.withdrawal.findUniqueOrThrow({ where: { id } });
  travelTo(dueAt);
  expect(await driveFunction({ run: returnLateFees })).toMatchObject({ result: { full: 0 } });
  const first = await db.withdrawal.findUniqueOrThrow({ where: { id } });
  expect(first.feeReturnedAt).toEqual(dueAt);
  await driveFunction({ run: returnLateFees });
  expect(await db.mail.count({ where: { dedupeKey: `withdrawal-late:${id}` } })).toBe(1);
});
