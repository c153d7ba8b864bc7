"use client";
import type { ReactNode } from "react";
import { Facts } from "@/components/ui/facts";
import { decimalsFor, Money } from "@/components/ui/money";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoney } from "@/lib/core/money";
import type { ManagedJob } from "@/lib/jobs/manage-schema";
import { stopPreview } from "@/lib/jobs/preview";
import { Confirm } from "./confirm";
import type { JobFormAction } from "./draft-state";

/** Stops a running or paused job. */
export function StopJob({ job, action, icon }: { job: ManagedJob; action: JobFormAction; icon: ReactNode }) {
  const { backMicros, freePositions, fundedMicros, fundedPositions } = stopPreview(job, job.numbers);
  const decimals = decimalsFor([backMicros, fundedMicros]);
  return (
    <Confirm
      danger
      trigger={<>{icon} Stop job</>}
      title="Stop this job?"
      jobId={job.id}
      action={action}
      submit={
        <SubmitButton variant="danger" pendingLabel="Stopping…">
          Stop job, get {formatMoney(backMicros)} back
        </SubmitButton>
      }
    >
      <input type="hidden" name="atLeastMicros" value={backMicros.toString()} />
      <p className="text-ink-2">
        Nobody can take a position any more. Work that was begun goes on, and you still rate it. A stopped job
        cannot be started again.
      </p>
      <Facts
        rows={[
          {
            label: `Stays locked for ${fundedPositions} reserved or unrated`,
            value: <Money micros={fundedMicros} decimals={decimals} />,
          },
          {
            label: `Back to your Wallet now for ${freePositions} free`,
            value: <Money micros={backMicros} decimals={decimals} />,
            strong: true,
          },
        ]}
      />
      {fundedPositions > 0 && (
        <p className="text-ink-2 text-sm">
          What is locked comes back too, as far as it is not paid for Satisfied work.
        </p>
      )}
    </Confirm>
  );
}
