import type { FormAction } from "@/lib/core/result";
import { causeNames, type HoldCause, type HoldScope, scopeNames } from "../holds/words";
import { Card } from "../ui/card";
import { DateTime } from "../ui/date-time";
import { StatusBadge } from "../ui/status-badge";
import { LiftForm } from "./lift-form";

interface ShownHold {
  id: string;
  userId: string;
  scope: HoldScope;
  cause: HoldCause;
  reason: string;
  createdAt: Date;
  createdBy: string;
  reviewDueAt: Date;
  liftedAt: Date | null;
  liftedBy: string | null;
  liftReason: string | null;
  notLiftable: string | null;
}

/** A person's holds, those that stand and those that have ended. */
export function PersonHolds({
  holds,
  stepped,
  lift,
}: {
  holds: ShownHold[];
  stepped: boolean;
  lift: FormAction;
}) {
  if (holds.length === 0) return <p className="text-ink-2">There has been none.</p>;
  return (
    <ul className="space-y-4">
      {holds.map((hold) => (
        <li key={hold.id}>
          <Card>
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <h3 className="font-bold">{scopeNames[hold.scope]}</h3>
              <StatusBadge tone={hold.liftedAt ? "muted" : "wait"}>
                {hold.liftedAt ? "Ended" : "Stands"}
              </StatusBadge>
            </div>
            <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">{hold.reason}</p>
            <p className="mt-2 text-ink-2 text-sm">
              {causeNames[hold.cause]}. Placed <DateTime value={hold.createdAt} /> by {hold.createdBy}.
            </p>
            {hold.liftedAt ? (
              <p className="mt-1 text-ink-2 text-sm">
                Lifted <DateTime value={hold.liftedAt} /> by {hold.liftedBy}: {hold.liftReason}
              </p>
            ) : (
              <Open hold={hold} stepped={stepped} lift={lift} />
            )}
          </Card>
        </li>
      ))}
    </ul>
  );
}

function Open({ hold, stepped, lift }: { hold: ShownHold; stepped: boolean; lift: FormAction }) {
  return (
    <>
      <p className="mt-1 text-ink-2 text-sm">
        To be decided by <DateTime value={hold.reviewDueAt} relative />.
      </p>
      {hold.notLiftable ? (
        <p className="mt-2 text-ink-2">{hold.notLiftable}</p>
      ) : (
        <LiftForm userId={hold.userId} holdId={hold.id} stepped={stepped} lift={lift} />
      )}
    </>
  );
}
