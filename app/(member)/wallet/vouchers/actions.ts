"use server";
import { revalidatePath } from "next/cache";
import QRCode from "qrcode";
import { formAction } from "@/lib/auth/action";
import { requestIp } from "@/lib/auth/request-ip";
import { formatMoney } from "@/lib/core/money";
import { env } from "@/lib/platform/env";
import { countTry } from "@/lib/platform/rate-limit";
import { cancelVoucher } from "@/lib/vouchers/cancel";
import { makeVoucher } from "@/lib/vouchers/make";
import { redeemVoucher } from "@/lib/vouchers/redeem";
import { cancelVoucherSchema, makeVoucherSchema, redeemVoucherSchema } from "@/lib/vouchers/schema";

const PAGE = "/wallet/vouchers";

export const make = formAction(
  "voucher.make",
  { schema: makeVoucherSchema, access: "member" },
  async (actor, input) => {
    const { code, amountMicros, expiresAt } = await makeVoucher(actor, input);
    // After the # no server is sent it, so the code stands in no log and no referrer.
    const shareUrl = `${env.APP_URL}${PAGE}#code=${code}`;
    revalidatePath(PAGE);
    return {
      code,
      amount: formatMoney(amountMicros),
      expiresAt: expiresAt.toISOString(),
      shareUrl,
      qr: await QRCode.toDataURL(shareUrl),
    };
  },
);

export const redeem = formAction(
  "voucher.redeem",
  { schema: redeemVoucherSchema, access: "member" },
  async (actor, input) => {
    await countTry("redeemVoucherPerIp", await requestIp());
    const { amountMicros } = await redeemVoucher(actor, input);
    revalidatePath(PAGE);
    return { amount: formatMoney(amountMicros) };
  },
);

export const cancel = formAction(
  "voucher.cancel",
  { schema: cancelVoucherSchema, access: "member" },
  async (actor, input) => {
    await cancelVoucher(actor, input);
    revalidatePath(PAGE);
  },
);
