import { OperatorContact } from "../layout/operator-contact";
import { Alert } from "../ui/alert";
import { DateTime } from "../ui/date-time";
import { causeNames, type HoldCause, type HoldScope, scopeNames } from "./words";

interface ShownHold {
  id: string;
  scope: HoldScope;
  cause: HoldCause;
  reason: string;
  createdAt: Date;
  reviewDueAt: Date;
}

/** Every hold on the reader's account: what it stops, why, on what evidence, until when, and how to appeal. */
export function HoldNotice({
  holds,
  operator,
}: {
  holds: ShownHold[];
  operator: { name: string; email?: string };
}) {
  return holds.map((hold) => (
    <Alert
      key={hold.id}
      tone="wait"
      className="mb-6"
      title={`On hold: ${scopeNames[hold.scope].toLowerCase()}`}
    >
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">{hold.reason}</p>
      <p className="mt-2 text-ink-2">
        Evidence: {causeNames[hold.cause].toLowerCase()}. Since <DateTime value={hold.createdAt} />. A person
        decides by <DateTime value={hold.reviewDueAt} relative />. What you have earned stays yours.
      </p>
      <p className="mt-2 text-ink-2">
        To appeal, name the number <span className="break-all font-mono text-xs">{hold.id}</span>. Where to:{" "}
        <OperatorContact {...operator} subject={`Hold ${hold.id}`} />.
      </p>
    </Alert>
  ));
}
