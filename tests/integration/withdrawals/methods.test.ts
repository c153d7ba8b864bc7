import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { addMethod } from "@/lib/withdrawals/add-method";
import { confirmMethod } from "@/lib/withdrawals/confirm-method";
import { openDestination } from "@/lib/withdrawals/destination";
import type { AddMethod } from "@/lib/withdrawals/method-schema";
import { methodsOf } from "@/lib/withdrawals/methods";
import { findWithdrawal } from "@/lib/withdrawals/queries";
import { readinessOf } from "@/lib/withdrawals/readiness";
import { removeMethod } from "@/lib/withdrawals/remove-method";
import { requestWithdrawal } from "@/lib/withdrawals/request";
import { sendMethodLink } from "@/lib/withdrawals/send-link";
import { waitReasons } from "@/lib/withdrawals/waiting";
import { createUser, type TestUser } from "@/tests/support/factories";
import { withSecondFactor } from "@/tests/support/second-factor";
import { travelTo } from "@/tests/support/time";
import { createWithdrawal, readyWorker, requestOf } from "@/tests/support/withdrawals";

const ADDRESS = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
const usdc: AddMethod = { form: "usdc", network: "BASE", address: ADDRESS };

/** A person who has just shown a code. */
async function provenUser(): Promise<TestUser> {
  const user = await createUser();
  return { ...user, ...(await withSecondFactor(user)).actor };
}

async function mailsTo(address: string) {
  return db.mail.findMany({ where: { toAddress: address }, orderBy: { id: "asc" } });
}

describe("a new payout method", () => {
  test("can be used after 48 hours, and its person is told at the account's address", async () => {
    const user = await provenUser();
    const { id, confirmed } = await addMethod(user, usdc);
    expect(confirmed).toBe(true);
    const method = await db.payoutMethod.findUniqueOrThrow({ where: { id } });
    expect(method.usableFrom).toEqual(later(method.createdAt, 48 * HOUR_MS));
    expect((await mailsTo(user.email)).at(-1)).toMatchObject({ subject: "A payout method was added" });
    const gates = (await readinessOf(user.id)).gates;
    expect(gates.find((gate) => gate.id === "method")).toMatchObject({
      state: "WAITS",
      until: method.usableFrom,
    });
  });

  test("is kept sealed: its row, the audit log and the mails do not hold the destination", async () => {
    const user = await provenUser();
    const { id } = await addMethod(user, usdc);
    const method = await db.payoutMethod.findUniqueOrThrow({ where: { id } });
    const audit = await db.auditEntry.findMany({ where: { subjectId: id } });
    const texts = JSON.stringify([method, audit.map(({ detail }) => detail), await mailsTo(user.email)]);
    expect(texts.toLowerCase()).not.toContain(ADDRESS.toLowerCase());
    const { destinationSealed } = method;
    expect(openDestination({ methodId: id, destinationSealed })).toMatchObject({ address: ADDRESS });
  });

  test("needs the second factor of a moment ago, to add and to remove it", async () => {
    const user = await provenUser();
    const { id } = await addMethod(user, usdc);
    const stranger = { ...user, steppedUpUntil: null };
    const refused = { fields: { code: expect.anything() } };
    const manual: AddMethod = { form: "manual", text: "In cash at the office" };
    await expect(addMethod(stranger, manual)).rejects.toMatchObject(refused);
    await expect(removeMethod(stranger, { methodId: id })).rejects.toMatchObject(refused);
    expect(await methodsOf(user.id)).toHaveLength(1);
  });

  test("that the person has already is refused at its field, also when both are added at once", async () => {
    const user = await provenUser();
    const both = await Promise.allSettled([addMethod(user, usdc), addMethod(user, usdc)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(addMethod(user, usdc)).rejects.toMatchObject({ fields: { address: expect.anything() } });
    expect(await methodsOf(user.id)).toHaveLength(1);
  });

  test("of somebody else is nobody's to remove, and looks like a missing one", async () => {
    const [user, other] = [await provenUser(), await provenUser()];
    const { id } = await addMethod(other, usdc);
    await expect(removeMethod(user, { methodId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a change of the methods", () => {
  test("freezes what is requested already: the payout waits until the new method's pause is over", async () => {
    const { id, worker } = await createWithdrawal();
    await addMethod(worker, usdc);
    const withdrawal = await findWithdrawal(worker, id);
    const [reason] = await waitReasons(withdrawal!);
    expect(reason?.text).toContain("You added a payout method");
    expect(reason!.until!.getTime()).toBeGreaterThan(later(now(), 47 * HOUR_MS).getTime());
  });

  test("touches no request: it goes where it was to go when it was requested", async () => {
    const { id, worker } = await createWithdrawal();
    const { destinationSealed, methodId } = await db.withdrawal.findUniqueOrThrow({ where: { id } });
    await addMethod(worker, usdc);
    expect(openDestination({ methodId, destinationSealed })).toEqual({ kind: "PAYPAL", email: worker.email });
    await expect(removeMethod(worker, { methodId })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("a method that was removed takes no further request", async () => {
    const worker = await readyWorker();
    const input = await requestOf(worker, { amountMicros: 5_000_000n });
    await removeMethod(worker, { methodId: input.methodId });
    await expect(requestWithdrawal(worker, input)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });
});

describe("a PayPal address that is not the account's", () => {
  const tokenIn = (mail: { text: string } | undefined) =>
    /confirm\?token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";

  async function addForeign() {
    const user = await provenUser();
    const email = `paypal-${user.nickname}@elsewhere.example`;
    const { id, confirmed } = await addMethod(user, { form: "paypal", email });
    const [mail] = await mailsTo(email);
    return { user, id, confirmed, token: tokenIn(mail) };
  }

  test("is confirmed by the link mailed there, by its owner alone, and not twice", async () => {
    const { user, id, confirmed, token } = await addForeign();
    expect(confirmed).toBe(false);
    const other = await createUser();
    const refused = { code: "NOT_FOUND" };
    await expect(confirmMethod(other, { methodId: id, token })).rejects.toMatchObject(refused);
    await expect(confirmMethod(user, { methodId: id, token: `${token}x` })).rejects.toMatchObject(refused);
    await expect(confirmMethod(user, { methodId: id, token: "" })).rejects.toMatchObject(refused);
    await confirmMethod(user, { methodId: id, token });
    await confirmMethod(user, { methodId: id, token });
    expect(await db.auditEntry.count({ where: { subjectId: id, action: "payout-method.confirmed" } })).toBe(
      1,
    );
  });

  test("can no longer be confirmed after three days", async () => {
    const { user, id, token } = await addForeign();
    travelTo(later(now(), 3 * DAY_MS + 1_000));
    await expect(confirmMethod(user, { methodId: id, token })).rejects.toMatchObject({ code: "TOO_LATE" });
  });

  test("has a new link mailed once the first has run out, and the first stays dead", async () => {
    const { user, id, token: first } = await addForeign();
    travelTo(later(now(), 4 * DAY_MS));
    await sendMethodLink(user, { methodId: id });
    await expect(confirmMethod(user, { methodId: id, token: first })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const mail = (await mailsTo(`paypal-${user.nickname}@elsewhere.example`)).at(-1);
    await confirmMethod(user, { methodId: id, token: tokenIn(mail) });
    await expect(sendMethodLink(user, { methodId: id })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("has its link mailed again for its owner alone", async () => {
    const { id } = await addForeign();
    const other = await createUser();
    await expect(sendMethodLink(other, { methodId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("of the account itself needs no link", async () => {
    const user = await provenUser();
    expect(await addMethod(user, { form: "paypal", email: user.email })).toMatchObject({ confirmed: true });
  });
});

describe("one destination on two accounts", () => {
  test("opens a case and bans nobody; the request waits for a person", async () => {
    const [first, second] = [await readyWorker(), await readyWorker()];
    const address = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
    await addMethod(first, { ...usdc, address });
    const { id } = await addMethod(second, { ...usdc, address, network: "POLYGON" });
    const cases = await db.riskCase.findMany({ where: { sourceKey: `same-destination:${id}` } });
    expect(cases).toMatchObject([{ kind: "SAME_DESTINATION", userId: second.id, otherUserId: first.id }]);
    expect(await db.accountHold.count({ where: { userId: { in: [first.id, second.id] } } })).toBe(0);
    travelTo(later(now(), 48 * HOUR_MS + 1_000));
    const actor = { ...second, steppedUpUntil: later(now(), HOUR_MS) };
    const request = await requestOf(actor, { amountMicros: 5_000_000n, kind: "USDC" });
    await requestWithdrawal(actor, request);
    const { reviewReason } = await db.withdrawal.findUniqueOrThrow({ where: { id: request.id } });
    expect(reviewReason).toContain("Another account");
    // Who had it first pays nothing for somebody else having typed it in.
    const before = { ...first, steppedUpUntil: later(now(), HOUR_MS) };
    const own = await requestOf(before, { amountMicros: 5_000_000n, kind: "USDC" });
    await requestWithdrawal(before, own);
    expect(await db.withdrawal.findUnique({ where: { id: own.id } })).toMatchObject({ reviewReason: null });
  });
});
