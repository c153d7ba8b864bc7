import { Alert } from "../ui/alert";
import { DateTime } from "../ui/date-time";
import { LinkButton } from "../ui/link-button";

interface Stop {
  reason: string;
  since: Date;
}

/** Tells the staff that no payout leaves, and why; nothing while payouts may leave. */
export function PayoutStopBanner({ stop, link = true }: { stop: Stop | null; link?: boolean }) {
  if (!stop) return null;
  return (
    <Alert
      tone="bad"
      className="mb-6"
      title="Payouts are stopped"
      actions={
        link && (
          <LinkButton href="/admin/ledger#payouts" variant="secondary" size="sm">
            Open the ledger
          </LinkButton>
        )
      }
    >
      Since <DateTime value={stop.since} />. {stop.reason}
    </Alert>
  );
}

/** Tells a member that payouts wait, and why; nothing while payouts may leave. */
export function PayoutsPaused({ stop }: { stop: Stop | null }) {
  if (!stop) return null;
  return (
    <Alert tone="wait" className="mb-6" title="Payouts are paused">
      {stop.reason} What you request meanwhile leaves with the first run afterwards.
    </Alert>
  );
}
