import { sweep } from "@/inngest/sweep";
import { expireVouchers as work } from "@/lib/vouchers/expire";

/** Returns the money of vouchers nobody used in time. */
export const expireVouchers = sweep({ id: "expire-vouchers", batch: 100, work });
