"use client";
import { Disclosure } from "../ui/disclosure";
import type { ItemActions } from "./item-table";
import { RunButton } from "./run-button";

/** What can be done about a payout its provider did not accept. */
export function RefusedActions({
  runId,
  withdrawalId,
  retry,
  giveBack,
}: { runId: string; withdrawalId: string } & ItemActions) {
  const fields = { runId, withdrawalId };
  return (
    <Disclosure summary="Retry or return" className="mt-2">
      <div className="flex flex-wrap gap-3 pt-2">
        <RunButton fields={fields} act={retry} label="Retry payout" pendingLabel="Retrying…" size="sm" />
        <RunButton
          fields={fields}
          act={giveBack}
          label="Return to Earned"
          pendingLabel="Returning…"
          size="sm"
        />
      </div>
    </Disclosure>
  );
}
