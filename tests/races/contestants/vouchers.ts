import type { UserActor } from "@/lib/core/actor";
import { setClock } from "@/lib/platform/clock";
import { cancelVoucher } from "@/lib/vouchers/cancel";
import { expireVouchers } from "@/lib/vouchers/expire";
import { redeemVoucher } from "@/lib/vouchers/redeem";
import { codes, takePart } from "./take-part";

interface Part {
  what: "redeem" | "cancel" | "expire";
  /** Each with the people who try its code. */
  vouchers: { id: string; code: string; redeemers: UserActor[] }[];
  maker: UserActor;
  /** The instant at which it happens. */
  at: string;
}

await takePart(({ what, vouchers, maker, at }: Part) => {
  setClock({ now: () => new Date(at) });
  switch (what) {
    case "redeem":
      return codes(
        vouchers.flatMap(({ code, redeemers }) =>
          redeemers.map((actor) => redeemVoucher(actor, { voucher: code })),
        ),
      );
    case "cancel":
      return codes(vouchers.map(({ id }) => cancelVoucher(maker, { voucherId: id })));
    case "expire":
      return codes([expireVouchers(100), expireVouchers(2)]);
  }
});
