import type { Settings } from "@/lib/settings/definitions";
import type { Fees } from "./fees";

/** The fees of all methods, from the settings in force. */
export function feesIn(settings: Settings): Fees {
  return {
    PAYPAL: { bps: settings["withdrawals.paypalBps"], minMicros: settings["withdrawals.paypalMinMicros"] },
    USDC: { bps: 0, minMicros: settings["withdrawals.usdcMicros"] },
    BANK: { bps: 0, minMicros: settings["withdrawals.bankMicros"] },
    MANUAL: { bps: 0, minMicros: settings["withdrawals.manualMicros"] },
  };
}
