import type { FormAction } from "@/lib/core/result";
import { countsWords, suspensionCauses } from "@/lib/suspensions/words";
import { Card } from "../ui/card";
import { DateTime } from "../ui/date-time";
import { StatusBadge } from "../ui/status-badge";
import { ReasonForm } from "./reason-form";

interface ShownSuspension {
  id: string;
  cause: keyof typeof suspensionCauses;
  status: "ACTIVE" | "ENDED" | "LIFTED";
  satisfied: number | null;
  notSatisfied: number | null;
  startedAt: Date;
  until: Date;
  endedAt: Date | null;
  endedBy: string | null;
  endReason: string | null;
}

/** A person's suspensions, those under way and those that have ended. */
export function PersonSuspensions({
  suspensions,
  own,
  lift,
}: {
  suspensions: ShownSuspension[];
  /** Whether they are the reader's, who cannot lift them. */
  own: boolean;
  lift: FormAction;
}) {
  if (suspensions.length === 0) return <p className="text-ink-2">There has been none.</p>;
  return (
    <ul className="space-y-4">
      {suspensions.map((suspension) => (
        <li key={suspension.id}>
          <Card>
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <h3 className="font-bold">{suspensionCauses[suspension.cause]}</h3>
              <StatusBadge tone={suspension.endedAt ? "muted" : "wait"}>
                {suspension.endedAt ? "Ended" : "Under way"}
              </StatusBadge>
            </div>
            <SuspensionText suspension={suspension} />
            {suspension.endedAt === null && <Lift suspension={suspension} own={own} lift={lift} />}
          </Card>
        </li>
      ))}
    </ul>
  );
}

function SuspensionText({ suspension }: { suspension: ShownSuspension }) {
  const { satisfied, notSatisfied, startedAt, until, endedAt, endedBy, endReason } = suspension;
  return (
    <>
      {satisfied !== null && notSatisfied !== null && (
        <p className="mt-1">{countsWords({ satisfied, notSatisfied })}.</p>
      )}
      <p className="mt-2 text-ink-2 text-sm">
        From <DateTime value={startedAt} /> to <DateTime value={until} relative={endedAt === null} />.
      </p>
      {endedAt && (
        <p className="mt-1 text-ink-2 text-sm">
          Ended <DateTime value={endedAt} /> by <span className="break-all font-mono text-xs">{endedBy}</span>
          {endReason && `: ${endReason}`}
        </p>
      )}
    </>
  );
}

function Lift({ suspension, own, lift }: { suspension: ShownSuspension; own: boolean; lift: FormAction }) {
  if (own) return <p className="mt-2 text-ink-2">Another person of the staff decides about your account.</p>;
  return (
    <ReasonForm
      name="suspensionId"
      value={suspension.id}
      label="Lift suspension"
      pendingLabel="Lifting…"
      act={lift}
    />
  );
}
