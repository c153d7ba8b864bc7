import type { FormAction } from "@/lib/core/result";
import { evidenceNames } from "@/lib/red-flags/words";
import { ReasonForm } from "../suspensions/reason-form";
import { Card } from "../ui/card";
import { DateTime } from "../ui/date-time";
import { StatusBadge } from "../ui/status-badge";

interface ShownFlag {
  id: string;
  severity: number;
  evidenceClass: keyof typeof evidenceNames;
  evidence: string;
  confirmedAt: Date;
  confirmedBy: string;
  expiresAt: Date;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  withdrawReason: string | null;
  counts: boolean;
}

/** A person's red flags with their evidence, those that count and those that do not any more. */
export function PersonFlags({
  flags,
  own,
  withdraw,
}: {
  flags: ShownFlag[];
  /** Whether they are the reader's, who cannot withdraw them. */
  own: boolean;
  withdraw: FormAction;
}) {
  if (flags.length === 0) return <p className="text-ink-2">There has been none.</p>;
  return (
    <ul className="space-y-4">
      {flags.map((flag) => (
        <li key={flag.id}>
          <Card>
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <h3 className="font-bold">{evidenceNames[flag.evidenceClass]}</h3>
              <StatusBadge tone={flag.counts ? "bad" : "muted"}>
                {flag.counts ? `Counts ${flag.severity}` : flag.withdrawnAt ? "Withdrawn" : "Expired"}
              </StatusBadge>
            </div>
            {!own && <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">{flag.evidence}</p>}
            <FlagDates flag={flag} />
            {flag.counts && !own && (
              <ReasonForm
                name="flagId"
                value={flag.id}
                label="Withdraw flag"
                pendingLabel="Withdrawing…"
                act={withdraw}
              />
            )}
          </Card>
        </li>
      ))}
    </ul>
  );
}

function FlagDates({ flag }: { flag: ShownFlag }) {
  return (
    <p className="mt-2 text-ink-2 text-sm">
      Confirmed <DateTime value={flag.confirmedAt} /> by{" "}
      <span className="break-all font-mono text-xs">{flag.confirmedBy}</span>.{" "}
      {flag.withdrawnAt ? (
        <>
          Withdrawn <DateTime value={flag.withdrawnAt} /> by{" "}
          <span className="break-all font-mono text-xs">{flag.withdrawnBy}</span>: {flag.withdrawReason}
        </>
      ) : (
        <>
          {flag.counts ? "Expires" : "Expired"} <DateTime value={flag.expiresAt} />.
        </>
      )}
    </p>
  );
}
