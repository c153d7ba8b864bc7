import { ItemTable } from "@/components/payouts/item-table";
import { buttonStyle } from "@/components/ui/button";
import type { RunDetail } from "@/lib/payouts/queries";
import { giveBack, retry } from "./actions";

/** Every payout of the run, and the same as a file. */
export function RunItems({ detail: { run, items } }: { detail: RunDetail }) {
  const lines = items.map(({ withdrawal, ...item }) => ({
    ...item,
    nickname: withdrawal.user.nickname,
    kind: withdrawal.methodKind,
    label: withdrawal.methodLabel,
    netMicros: withdrawal.amountMicros - withdrawal.feeMicros,
  }));
  return (
    <section className="mt-8">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-bold text-lg">Payouts</h2>
        <a
          className={buttonStyle({ variant: "secondary", size: "sm" })}
          href={`/admin/payouts/${run.id}/report`}
        >
          Download run as CSV
        </a>
      </div>
      <ItemTable runId={run.id} items={lines} actions={{ retry, giveBack }} />
    </section>
  );
}
