import type { PayoutItemState } from "@/lib/platform/prisma/enums";

type Counts = Partial<Record<PayoutItemState, number>>;

/** How far a run is. What waits to be handed out as a file is done as far as the run can do it. */
export function progressOf(counts: Counts, totals: { provided: boolean; ready: number }[]) {
  const inFiles = totals.reduce((sum, { provided, ready }) => sum + (provided ? 0 : ready), 0);
  const of = (...states: PayoutItemState[]) => states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const all = of("SELECTED", "EXCLUDED", "SENDING", "SENT", "PAID", "FAILED", "UNKNOWN", "RETURNED");
  return {
    done: all - of("SELECTED", "SENDING") + inFiles,
    total: all,
    paid: of("PAID"),
    asked: of("UNKNOWN"),
    refused: of("FAILED", "RETURNED"),
  };
}
