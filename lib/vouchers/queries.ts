import { pageOf } from "@/lib/core/page";
import { db } from "@/lib/platform/db";

const PAGE = 50;

const shown = {
  id: true,
  label: true,
  amountMicros: true,
  status: true,
  createdAt: true,
  expiresAt: true,
  redeemedAt: true,
  returnedAt: true,
} as const;

/** The vouchers a person made, newest first; `before` is the id of the last one seen. Who used them is not shown. */
export async function voucherPage(userId: string, before: string | null) {
  const found = await db.voucher.findMany({
    where: { makerId: userId, ...(before && { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: shown,
  });
  const { rows: vouchers, next } = pageOf(found, PAGE);
  return { vouchers, next };
}

export type ShownVoucher = Awaited<ReturnType<typeof voucherPage>>["vouchers"][number];
