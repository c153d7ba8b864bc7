"use client";
import type { ReactNode } from "react";
import { Facts } from "@/components/ui/facts";
import { Money } from "@/components/ui/money";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoney } from "@/lib/core/money";
import type { ManagedJob } from "@/lib/jobs/manage-schema";
import { cancelPreview } from "@/lib/jobs/preview";
import { Confirm } from "./confirm";
import type { JobFormAction } from "./draft-state";

/** Cancels a job that waits for review. */
export function CancelJob({
  job,
  action,
  icon,
}: {
  job: ManagedJob;
  action: JobFormAction;
  icon: ReactNode;
}) {
  const back = cancelPreview(job, job.numbers);
  return (
    <Confirm
      danger
      trigger={<>{icon} Cancel job</>}
      title="Cancel this job?"
      jobId={job.id}
      action={action}
      submit={
        <SubmitButton variant="danger" pendingLabel="Cancelling…">
          Cancel job, get {formatMoney(back)} back
        </SubmitButton>
      }
    >
      <p className="text-ink-2">It leaves the moderators' queue and is never shown. This cannot be undone.</p>
      <Facts
        rows={[
          { label: "Positions and their fees", value: <Money micros={back - job.approvalFeeMicros} /> },
          { label: "Approval fee", value: <Money micros={job.approvalFeeMicros} /> },
          { label: "Back to your Wallet now", value: <Money micros={back} />, strong: true },
        ]}
      />
    </Confirm>
  );
}
