import type { ReactNode } from "react";
import { adjustmentStatusWords } from "@/lib/adjustments/states";
import { Card } from "../ui/card";
import { DateTime } from "../ui/date-time";
import { Facts } from "../ui/facts";
import { Money } from "../ui/money";
import { StatusBadge } from "../ui/status-badge";
import { accountWords } from "./words";

export interface ShownAdjustment {
  id: string;
  fromKind: string;
  fromOwner: string;
  fromName: string | null;
  toKind: string;
  toOwner: string;
  toName: string | null;
  amountMicros: bigint;
  reason: string;
  status: keyof typeof adjustmentStatusWords;
  proposedAt: Date;
  proposer: string;
  expiresAt: Date;
  decidedAt: Date | null;
  decider: string | null;
  rejectReason: string | null;
}

/** One correction: between which accounts, why, by whom, and what became of it. */
export function AdjustmentCard({
  adjustment: one,
  children,
}: {
  adjustment: ShownAdjustment;
  children?: ReactNode;
}) {
  const { label, tone } = adjustmentStatusWords[one.status];
  return (
    <Card>
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <Money micros={one.amountMicros} className="font-bold text-xl" />
        <StatusBadge tone={tone}>{label}</StatusBadge>
      </div>
      <p className="mt-2 whitespace-pre-line [overflow-wrap:anywhere]">{one.reason}</p>
      <Facts
        className="mt-3"
        rows={[
          { label: "From", value: accountWords(one.fromKind, one.fromOwner, one.fromName) },
          { label: "To", value: accountWords(one.toKind, one.toOwner, one.toName) },
          {
            label: "Proposed",
            value: (
              <>
                {one.proposer}, <DateTime value={one.proposedAt} />
              </>
            ),
          },
          decisionRow(one),
          ...(one.rejectReason ? [{ label: "Why it was rejected", value: one.rejectReason }] : []),
          { label: "Number", value: <span className="break-all font-mono text-xs">{one.id}</span> },
        ]}
      />
      {children}
    </Card>
  );
}

function decisionRow({ decidedAt, decider, expiresAt }: ShownAdjustment) {
  if (!decidedAt) return { label: "Ends unless approved", value: <DateTime value={expiresAt} relative /> };
  return {
    label: decider ? "Decided" : "Ended",
    value: (
      <>
        {decider && `${decider}, `}
        <DateTime value={decidedAt} />
      </>
    ),
  };
}
