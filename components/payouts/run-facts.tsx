import type { RunDetail } from "@/lib/payouts/queries";
import { DateTime } from "../ui/date-time";
import { Facts } from "../ui/facts";
import { Money } from "../ui/money";

/** Who made and approved a run, when, and what it was to send. */
export function RunFacts({ run, names }: Pick<RunDetail, "run" | "names">) {
  const when = (at: Date | null, who: string | null) =>
    at && (
      <>
        <DateTime value={at} />
        {who && `, ${who}`}
      </>
    );
  const rows = [
    { label: "Made", value: when(run.createdAt, names.createdBy) },
    { label: "Approved", value: when(run.approvedAt, names.approvedBy) },
    { label: "Second approval", value: when(run.secondApprovedAt, names.secondApprovedBy) },
    { label: "Started", value: when(run.startedAt, null) },
    { label: "Ended", value: when(run.endedAt, null) },
    { label: "Withdrawals", value: run.selected },
    { label: "To send", value: <Money micros={run.amountMicros - run.feeMicros} />, strong: true },
  ];
  return <Facts rows={rows.filter(({ value }) => value !== null)} />;
}
