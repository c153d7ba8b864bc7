import { Alert } from "../ui/alert";
import { DateTime } from "../ui/date-time";

/** Why nothing leaves at the moment. */
export function StopNotice({
  stop,
  mismatch,
}: {
  stop: { reason: string; since: Date } | null;
  mismatch: string | null;
}) {
  return (
    <>
      {stop && (
        <Alert tone="bad" title="Payouts are stopped" className="mb-6">
          {stop.reason} Since <DateTime value={stop.since} />.
        </Alert>
      )}
      {mismatch && (
        <Alert tone="bad" title="Test money and real money are mixed" className="mb-6">
          {mismatch}
        </Alert>
      )}
    </>
  );
}
