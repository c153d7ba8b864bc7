import { DateTime } from "@/components/ui/date-time";
import { Facts } from "@/components/ui/facts";
import { Money } from "@/components/ui/money";
import type { Micros } from "@/lib/core/money";
import type { Quote } from "@/lib/withdrawals/fees";
import type { OwnMethod } from "@/lib/withdrawals/methods";
import { arrivals } from "@/lib/withdrawals/words";

const NOTHING = <span className="text-ink-3">—</span>;

/** What comes of the numbers above, as it will be confirmed. */
export function WithdrawCheck({
  quote,
  method,
  earnedMicros,
  nextRun,
  dueAt,
  problem,
}: {
  quote: Quote | null;
  method: OwnMethod | undefined;
  earnedMicros: Micros;
  nextRun: Date;
  dueAt: Date;
  /** What is wrong with the amount. */
  problem: string | null;
}) {
  const money = (micros: Micros | undefined) => (micros === undefined ? NOTHING : <Money micros={micros} />);
  return (
    <section aria-live="polite">
      <h2 className="font-medium">Check</h2>
      {problem && <p className="mt-1 text-ink-2">{problem}</p>}
      <Facts
        rows={[
          { label: "You take out", value: money(quote?.amountMicros) },
          { label: "Fee", value: money(quote?.feeMicros) },
          { label: "You receive", value: money(quote?.netMicros), strong: true },
          { label: "Earned after", value: money(quote ? earnedMicros - quote.amountMicros : undefined) },
          { label: "Goes out in the run of", value: <DateTime value={nextRun} /> },
          { label: "Arrives", value: method ? arrivals[method.kind] : NOTHING },
          { label: "Or the fee comes back", value: <DateTime value={dueAt} /> },
        ]}
      />
    </section>
  );
}
