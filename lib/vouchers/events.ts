import { z } from "zod";
import { defineEvent } from "@/lib/outbox/event";

/** Money left Earned and waits for whoever has the code. */
export const voucherMade = defineEvent(
  "voucher/made",
  z.object({ voucherId: z.string(), userId: z.string() }),
);

/** Somebody put a voucher into their Wallet. */
export const voucherRedeemed = defineEvent(
  "voucher/redeemed",
  z.object({ voucherId: z.string(), userId: z.string() }),
);

/** Unused money is back in Earned: the voucher was cancelled, or expired. */
export const voucherReturned = defineEvent("voucher/returned", z.object({ voucherId: z.string() }));
