import { settleRewards } from "@/lib/referrals/settle";
import { expireVouchers } from "@/lib/vouchers/expire";
import { makeVoucher } from "@/lib/vouchers/make";
import { redeemVoucher } from "@/lib/vouchers/redeem";
import { redeemVoucherSchema } from "@/lib/vouchers/schema";
import type { History } from "./history";
import { type Cast, proven } from "./people";

/** Plans the demo worker's vouchers: one nobody used within its year, one redeemed, one that waits. */
export function planVouchers(history: History, person: Cast): void {
  const make = (amount: string, label: string) => makeVoucher(proven(person("wendy")), { amount, label });
  let code = "";
  history.at(371, () => make("2", "For whoever finds it in the book"));
  history.at(5.9, () => expireVouchers(100));
  history.at(10.5, async () => {
    ({ code } = await make("5", "Thank you for the early payment"));
  });
  history.at(9.7, () => redeemVoucher(person("emil"), redeemVoucherSchema.parse({ voucher: code })));
  history.at(4.6, () => make("3", "For Grace's birthday"));
}

/** Plans the rewards of those who brought others, settled as the work of the others was paid. */
export function planRewards(history: History): void {
  for (const ago of [28, 17, 13, 7, 0.02]) history.at(ago, () => settleRewards(1_000));
}
