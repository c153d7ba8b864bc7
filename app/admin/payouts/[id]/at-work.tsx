import { RunButton } from "@/components/payouts/run-button";
import { RunProgress } from "@/components/payouts/run-progress";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { progressOf } from "@/lib/payouts/progress";
import type { RunDetail } from "@/lib/payouts/queries";
import { cancel, pause, resume } from "./actions";

/** How far a run is, and the buttons to stop it and let it go on. */
export function AtWork({
  detail: { run, totals, counts },
  interrupted,
}: {
  detail: RunDetail;
  interrupted: boolean;
}) {
  const fields = { runId: run.id };
  const paused = run.status === "PAUSED";
  return (
    <Card className="space-y-4">
      <RunProgress {...progressOf(counts, totals)} />
      {interrupted && (
        <Alert tone="bad" title="Interrupted">
          Nothing has been heard of this run for a while. It goes on by itself, or now: where it was, never
          from the beginning.
        </Alert>
      )}
      {paused && (
        <Alert tone="wait" title="Paused">
          {run.pauseReason}
        </Alert>
      )}
      {run.status === "FINISHED" && <Summary counts={counts} />}
      <div className="flex flex-wrap gap-3">
        {run.status === "RUNNING" && !interrupted && (
          <RunButton fields={fields} act={pause} label="Pause run" pendingLabel="Pausing…" />
        )}
        {(paused || interrupted) && (
          <RunButton
            fields={fields}
            act={resume}
            label="Resume run"
            pendingLabel="Resuming…"
            variant="primary"
          />
        )}
        {(paused || run.status === "APPROVED") && (
          <RunButton
            fields={fields}
            act={cancel}
            label="Cancel the rest"
            pendingLabel="Cancelling…"
            variant="danger"
          />
        )}
      </div>
    </Card>
  );
}

function Summary({ counts }: Pick<RunDetail, "counts">) {
  const refused = counts.FAILED ?? 0;
  const waiting = (counts.SENT ?? 0) + (counts.UNKNOWN ?? 0);
  return (
    <Alert tone={refused > 0 ? "wait" : "ok"} title="The run has ended">
      {`${counts.PAID ?? 0} paid, ${waiting} sent and not yet settled, ${refused} refused, ${counts.RETURNED ?? 0} back in Earned, ${counts.EXCLUDED ?? 0} left out.`}
    </Alert>
  );
}
