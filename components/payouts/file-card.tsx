import type { FormAction } from "@/lib/core/result";
import type { MethodTotal } from "@/lib/payouts/queries";
import { methodNames } from "@/lib/withdrawals/words";
import { buttonStyle } from "../ui/button";
import { RunButton } from "./run-button";

/** The withdrawals of one method that a person pays with a file: first they are marked as sent, then the file opens. */
export function FileCard({
  runId,
  total,
  handOut,
}: {
  runId: string;
  total: MethodTotal;
  handOut: FormAction;
}) {
  const name = methodNames[total.kind];
  return (
    <section className="space-y-3">
      <h3 className="font-bold">{name}</h3>
      <p className="text-ink-2 text-sm">
        {total.ready} to hand out, {total.sent} handed out and waiting for their result.
      </p>
      <div className="flex flex-wrap gap-3">
        {total.ready > 0 && (
          <RunButton
            fields={{ runId, kind: total.kind }}
            act={handOut}
            label={`Hand out ${name} file`}
            pendingLabel="Preparing…"
            variant="primary"
          />
        )}
        {total.sent > 0 && (
          <a
            className={buttonStyle({ variant: "secondary" })}
            href={`/admin/payouts/${runId}/file?kind=${total.kind}`}
          >
            {`Download ${name} file`}
          </a>
        )}
      </div>
    </section>
  );
}
