import type { VoucherStatus } from "@/lib/platform/prisma/enums";

/** The legal steps of a voucher's life: used once by somebody else, or its money goes back to its maker. */
export const voucherTransitions: Record<VoucherStatus, readonly VoucherStatus[]> = {
  ACTIVE: ["REDEEMED", "CANCELLED", "EXPIRED"],
  REDEEMED: [],
  CANCELLED: [],
  EXPIRED: [],
};
