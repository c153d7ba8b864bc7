import { ApproveForm } from "@/components/payouts/approve-form";
import { DryRunForm } from "@/components/payouts/dry-run-form";
import { LedgerEffect } from "@/components/payouts/ledger-effect";
import { RunButton } from "@/components/payouts/run-button";
import { RunTotals } from "@/components/payouts/run-totals";
import { Alert } from "@/components/ui/alert";
import { Card, CardHeader } from "@/components/ui/card";
import type { UserActor } from "@/lib/core/actor";
import { providerBalances, type RunDetail } from "@/lib/payouts/queries";
import { approve, cancel, dryRun } from "./actions";

/** The preview of a run, and its approval. */
export async function ToApprove({
  actor,
  detail: { run, totals, names },
  stepped,
}: {
  actor: UserActor;
  detail: RunDetail;
  stepped: boolean;
}) {
  const balances = await providerBalances(totals.filter(({ provided }) => provided).map(({ kind }) => kind));
  const isFirst = run.approvedBy === actor.id;
  return (
    <>
      <RunTotals totals={totals} balances={balances} />
      <Card>
        <CardHeader title="What the books will say" description="When everything has arrived." />
        <LedgerEffect totals={totals} />
      </Card>
      <Card>
        <CardHeader title="Dry run" />
        <DryRunForm runId={run.id} dryRun={dryRun} />
      </Card>
      <Card>
        <CardHeader
          title="Approval"
          description={
            run.needsSecond
              ? "Two persons have to approve this run, because it is large."
              : "The run goes at once, and what is sent cannot be taken back."
          }
        />
        {isFirst && (
          <Alert tone="wait" title="Waits for a second person">
            You have approved it. Somebody else in finance has to do it too.
          </Alert>
        )}
        {!isFirst && run.selected === 0 && <Alert title="There is nothing to pay">Cancel this run.</Alert>}
        {!isFirst && run.selected > 0 && (
          <>
            {run.approvedBy && <p className="mb-4">{`${names.approvedBy} has approved it.`}</p>}
            <ApproveForm
              runId={run.id}
              leavingMicros={run.amountMicros - run.feeMicros}
              second={run.approvedBy !== null}
              stepped={stepped}
              approve={approve}
            />
          </>
        )}
        <div className="mt-6 border-line border-t pt-6">
          <RunButton
            fields={{ runId: run.id }}
            act={cancel}
            label="Cancel run"
            pendingLabel="Cancelling…"
            variant="danger"
          />
        </div>
      </Card>
    </>
  );
}
