import { workedExample } from "@/app/(public)/worked-example";
import type { ShownChange } from "@/components/settings/confirm-form";
import { formatMoney } from "@/lib/core/money";
import type { SettingKey, Settings } from "@/lib/settings/definitions";
import { feesIn } from "@/lib/withdrawals/fee-table";
import { quoteOf } from "@/lib/withdrawals/fees";

const WITHDRAWN = 20_000_000n;

/** What a changed fee means in money, before and after; null for settings that are no fee. */
export function exampleOf(key: SettingKey, before: Settings, after: Settings): ShownChange["example"] {
  const [title, cost] = costBy(key);
  return cost && { title, before: formatMoney(cost(before)), after: formatMoney(cost(after)) };
}

function costBy(key: SettingKey): [string, ((settings: Settings) => bigint) | null] {
  switch (key) {
    case "fees.approvalMicros":
    case "fees.satisfiedBps":
      return ["Publishing 100 positions at $0.10 locks", (rules) => workedExample(rules).lockedMicros];
    case "withdrawals.paypalBps":
    case "withdrawals.paypalMinMicros":
      return [`A withdrawal of ${formatMoney(WITHDRAWN)} by PayPal costs`, paypalFee];
    default:
      return ["", null];
  }
}

const paypalFee = (rules: Settings) => quoteOf(WITHDRAWN, feesIn(rules).PAYPAL).feeMicros;
