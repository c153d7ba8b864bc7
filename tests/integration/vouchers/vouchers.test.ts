import { describe, expect, test } from "vitest";
import { systemActor } from "@/lib/core/actor";
import { DAY_MS, HOUR_MS, later } from "@/lib/core/time";
import { placeHold } from "@/lib/holds/place";
import { balancesOf } from "@/lib/ledger/queries";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { cancelVoucher } from "@/lib/vouchers/cancel";
import { expireVouchers } from "@/lib/vouchers/expire";
import { redeemVoucher } from "@/lib/vouchers/redeem";
import { rows } from "@/tests/support/database";
import { createUser } from "@/tests/support/factories";
import { travelTo } from "@/tests/support/time";
import { createMaker, createVoucher } from "@/tests/support/vouchers";

const bare = (code: string) => code.replaceAll("-", "");

describe("V13: a voucher of $10", () => {
  test("used: 10 in the Wallet of the other, and their maker is told", async () => {
    const [maker, other] = [await createMaker(), await createUser()];
    const { code } = await createVoucher(maker);
    expect(await balancesOf(maker.id)).toMatchObject({ earnedMicros: 50_000_000n });
    await redeemVoucher(other, { voucher: bare(code) });
    expect(await balancesOf(other.id)).toMatchObject({ walletMicros: 10_000_000n, earnedMicros: 0n });
    expect(
      await db.mail.count({ where: { toAddress: maker.email, subject: { contains: "redeemed" } } }),
    ).toBe(1);
  });

  test("expired: 10 back in the Earned of its maker, at the instant and not before, once", async () => {
    const [maker, other] = [await createMaker(), await createUser()];
    const { code, expiresAt } = await createVoucher(maker);
    travelTo(later(expiresAt, -1));
    expect(await expireVouchers(10)).toBe(0);
    travelTo(expiresAt);
    await expect(redeemVoucher(other, { voucher: bare(code) })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
    expect(await Promise.all([expireVouchers(10), expireVouchers(10)]).then((done) => done.sort())).toEqual([
      0, 1,
    ]);
    expect(await expireVouchers(10)).toBe(0);
    expect(await balancesOf(maker.id)).toMatchObject({ earnedMicros: 60_000_000n });
    expect(await db.mail.count({ where: { toAddress: maker.email, subject: { contains: "expired" } } })).toBe(
      1,
    );
  });

  test("is good a millisecond before it expires", async () => {
    const [maker, other] = [await createMaker(), await createUser()];
    const { code, expiresAt } = await createVoucher(maker);
    travelTo(later(expiresAt, -1));
    await redeemVoucher(other, { voucher: bare(code) });
    expect(await balancesOf(other.id)).toMatchObject({ walletMicros: 10_000_000n });
  });
});

describe("making a voucher", () => {
  test("takes only Earned that is 48 hours old", async () => {
    const maker = await createUser({ earnedMicros: 20_000_000n });
    const earnedAt = now();
    travelTo(later(earnedAt, 47 * HOUR_MS));
    await expect(createVoucher(maker)).rejects.toMatchObject({
      code: "INVALID_INPUT",
      fields: { amount: expect.anything() },
    });
    travelTo(later(earnedAt, 48 * HOUR_MS + 60_000));
    await expect(createVoucher(maker)).resolves.toMatchObject({ amountMicros: 10_000_000n });
  });

  test("takes nothing from the Wallet", async () => {
    const rich = await createUser({ walletMicros: 100_000_000n });
    await expect(createVoucher(rich)).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  test("stops at $100 in 30 days; what was cancelled does not count, what is 30 days old counts no more", async () => {
    const maker = await createMaker(300_000_000n);
    const start = now();
    const first = await createVoucher(maker, "50");
    await createVoucher(maker, "50");
    await expect(createVoucher(maker, "1")).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await cancelVoucher(maker, { voucherId: first.id });
    await createVoucher(maker, "50");
    travelTo(later(start, 30 * DAY_MS - 1));
    await expect(createVoucher(maker, "1")).rejects.toMatchObject({ code: "INVALID_INPUT" });
    travelTo(later(start, 30 * DAY_MS));
    await createVoucher(maker, "50");
  });

  test("two at once never take more than there is, or more than the limit", async () => {
    const poor = await createMaker(10_000_000n);
    const both = await Promise.allSettled([createVoucher(poor), createVoucher(poor)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const rich = await createMaker(300_000_000n);
    const four = await Promise.allSettled(
      ["50", "50", "50", "50"].map((amount) => createVoucher(rich, amount)),
    );
    expect(four.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  });

  test("is refused while money of the person is on hold, with the reason", async () => {
    const maker = await createMaker();
    await transaction((tx) =>
      placeHold(tx, systemActor("tests"), {
        userId: maker.id,
        scope: "WITHDRAWALS",
        cause: "RULES",
        reason: "A person looks at your account.",
      }),
    );
    await expect(createVoucher(maker)).rejects.toMatchObject({
      code: "NOT_ALLOWED",
      message: expect.stringContaining("A person looks at your account."),
    });
  });

  test("keeps its code nowhere", async () => {
    const maker = await createMaker();
    const { code } = await createVoucher(maker);
    for (const table of ["voucher", "audit_entry", "outbox_event", "mail", "ledger_transaction"]) {
      const found = await rows(`select from ${table} x where x::text ilike $1 or x::text ilike $2`, [
        `%${code}%`,
        `%${bare(code)}%`,
      ]);
      expect(found).toEqual([]);
    }
  });
});

describe("redeeming", () => {
  test("a code that is unknown, used, cancelled or one's own is refused in the same words", async () => {
    const [maker, other, third] = [await createMaker(), await createUser(), await createUser()];
    const [used, cancelled, own] = [
      await createVoucher(maker),
      await createVoucher(maker),
      await createVoucher(maker),
    ];
    await redeemVoucher(third, { voucher: bare(used.code) });
    await cancelVoucher(maker, { voucherId: cancelled.id });
    const refusal = async (who: typeof other, voucher: string) => {
      const error = await redeemVoucher(who, { voucher }).catch((reason) => reason);
      return JSON.stringify([error.code, error.message, error.fields]);
    };
    const refusals = [
      await refusal(other, "0123456789ABCDEF"),
      await refusal(other, bare(used.code)),
      await refusal(other, bare(cancelled.code)),
      await refusal(maker, bare(own.code)),
    ];
    expect(new Set(refusals).size).toBe(1);
  });

  test("AB-24: of 10,000 guesses the sixth and all that follow are refused without a look", async () => {
    const guesser = await createUser();
    const codes: string[] = [];
    for (let n = 0; n < 10_000; n++) {
      const voucher = n.toString().padStart(16, "0");
      codes.push(
        await redeemVoucher(guesser, { voucher }).then(
          () => "ok",
          ({ code }) => code,
        ),
      );
    }
    expect(codes.slice(0, 5)).toEqual(Array(5).fill("INVALID_INPUT"));
    expect(new Set(codes.slice(5))).toEqual(new Set(["RATE_LIMITED"]));
  }, 120_000);

  test("good codes do not use up the tries", async () => {
    const [maker, other] = [await createMaker(), await createUser()];
    for (let n = 0; n < 7; n++)
      await redeemVoucher(other, { voucher: bare((await createVoucher(maker, "1")).code) });
    expect(await balancesOf(other.id)).toMatchObject({ walletMicros: 7_000_000n });
  });
});

describe("cancelling", () => {
  test("brings the money back to Earned, old enough at once for another voucher", async () => {
    const maker = await createMaker(10_000_000n);
    const { id, code } = await createVoucher(maker);
    await cancelVoucher(maker, { voucherId: id });
    await expect(cancelVoucher(maker, { voucherId: id })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(redeemVoucher(await createUser(), { voucher: bare(code) })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
    await createVoucher(maker);
  });

  test("is for its maker alone, and nothing once it is used", async () => {
    const [maker, other] = [await createMaker(), await createUser()];
    const { id, code } = await createVoucher(maker);
    await expect(cancelVoucher(other, { voucherId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await redeemVoucher(other, { voucher: bare(code) });
    await expect(cancelVoucher(maker, { voucherId: id })).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
