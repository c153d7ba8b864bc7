"use client";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Facts } from "@/components/ui/facts";
import { decimalsFor, Money } from "@/components/ui/money";

/** The one question before everything that waits is rated Satisfied: how many, and what it pays. */
export function SatisfyAllDialog({
  count,
  payMicros,
  feeMicros,
  onCancel,
  onConfirm,
}: {
  count: number;
  payMicros: bigint;
  feeMicros: bigint;
  onCancel: () => void;
  /** Resolves with the reason when it failed. */
  onConfirm: () => Promise<string | null>;
}) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const decimals = decimalsFor([payMicros, feeMicros]);
  const money = (micros: bigint) => <Money micros={micros} decimals={decimals} />;
  const confirm = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(await onConfirm());
    setBusy(false);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !busy && onCancel()}
      title={`Rate all ${count.toLocaleString("en")} Satisfied?`}
      description="Every worker is paid at once. This cannot be undone."
      footer={
        <>
          <Button variant="quiet" onClick={onCancel}>
            Look again
          </Button>
          <Button autoFocus onClick={confirm} aria-disabled={busy || undefined}>
            {busy ? "Paying…" : `Rate ${count.toLocaleString("en")} Satisfied`}
          </Button>
        </>
      }
    >
      {problem && (
        <Alert tone="bad" live className="mb-3">
          {problem}
        </Alert>
      )}
      <Facts
        rows={[
          { label: "Paid to workers", value: money(payMicros) },
          { label: "Fee", value: money(feeMicros) },
          { label: "Taken from what this job has locked", value: money(payMicros + feeMicros), strong: true },
        ]}
      />
    </Dialog>
  );
}
