"use client";
import { type ReactNode, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Facts } from "@/components/ui/facts";
import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/input";
import { decimalsFor, Money } from "@/components/ui/money";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoney } from "@/lib/core/money";
import type { ManagedJob } from "@/lib/jobs/manage-schema";
import { addPreview } from "@/lib/jobs/preview";
import { Confirm } from "./confirm";
import type { JobFormAction } from "./draft-state";

/** Adds positions on the job's own terms. */
export function AddPositions({
  job,
  spendableMicros,
  requestId,
  action,
  icon,
}: {
  job: ManagedJob;
  spendableMicros: bigint;
  requestId: string;
  action: JobFormAction;
  icon: ReactNode;
}) {
  const [typed, setTyped] = useState("10");
  const count = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : 0;
  const { payMicros, feeMicros, totalMicros } = addPreview(job, count);
  const left = spendableMicros - totalMicros;
  const decimals = decimalsFor([payMicros, feeMicros, totalMicros, left]);
  const money = (micros: bigint) => <Money micros={micros} decimals={decimals} />;
  return (
    <Confirm
      trigger={<>{icon} Add positions</>}
      title="Add positions"
      jobId={job.id}
      action={action}
      submit={<SubmitButton pendingLabel="Adding…">Add positions</SubmitButton>}
    >
      <input type="hidden" name="requestId" value={requestId} />
      <Field
        name="count"
        label="How many more"
        hint={`Each locks ${formatMoney(job.payMicros + job.feeMicros)}: the pay and its fee. No second approval fee.`}
      >
        <NumberInput value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Field>
      <Facts
        className="noscript:hidden"
        rows={[
          { label: "Pay", value: money(payMicros) },
          { label: "Fee", value: money(feeMicros) },
          { label: "Locked now", value: money(totalMicros), strong: true },
          { label: "Wallet and Earned afterwards", value: money(left) },
        ]}
      />
      {left < 0n && <Alert tone="wait" title={`That is ${formatMoney(-left)} more than you have.`} />}
    </Confirm>
  );
}
