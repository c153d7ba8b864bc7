import type { MethodTotal } from "@/lib/payouts/queries";
import { methodNames } from "@/lib/withdrawals/words";
import { Facts } from "../ui/facts";
import { Money } from "../ui/money";

/** What the books will say when everything has arrived. */
export function LedgerEffect({ totals }: { totals: MethodTotal[] }) {
  const amount = totals.reduce((sum, total) => sum + total.amountMicros, 0n);
  const fees = totals.reduce((sum, total) => sum + total.feeMicros, 0n);
  return (
    <Facts
      rows={[
        { label: "Out of withdrawals in transit", value: <Money micros={-amount} sign="always" /> },
        ...totals.map((total) => ({
          label: `To ${methodNames[total.kind]}`,
          value: <Money micros={total.amountMicros - total.feeMicros} sign="always" />,
        })),
        { label: "To fees", value: <Money micros={fees} sign="always" /> },
        { label: "Sum", value: <Money micros={0n} />, strong: true },
      ]}
    />
  );
}
