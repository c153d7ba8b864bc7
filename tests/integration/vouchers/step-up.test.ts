import { expect, test } from "vitest";
import { makeVoucher } from "@/lib/vouchers/make";
import { withSecondFactor } from "@/tests/support/second-factor";
import { createMaker, createVoucher } from "@/tests/support/vouchers";

test("who has a second factor makes a voucher only with a code, and with one code several for a while", async () => {
  const { actor, code } = await withSecondFactor(await createMaker());
  const cold = { ...actor, steppedUpUntil: null };
  const input = { amount: "5", label: "" };
  await expect(makeVoucher(cold, input)).rejects.toMatchObject({ fields: { code: expect.anything() } });
  await expect(makeVoucher(cold, { ...input, code: "000000" })).rejects.toMatchObject({
    fields: { code: expect.anything() },
  });
  await makeVoucher(cold, { ...input, code: code() });
  await makeVoucher(actor, input);
});

test("a wrong amount is said before a code is used up", async () => {
  const { actor, code } = await withSecondFactor(await createMaker());
  const cold = { ...actor, steppedUpUntil: null };
  const once = code();
  await expect(makeVoucher(cold, { amount: "51", label: "", code: once })).rejects.toMatchObject({
    fields: { amount: expect.anything() },
  });
  await makeVoucher(cold, { amount: "5", label: "", code: once });
});

test("who has none needs none", async () => {
  await expect(createVoucher(await createMaker())).resolves.toMatchObject({ amountMicros: 10_000_000n });
});
