import type { Route } from "next";
import { Alert } from "../ui/alert";
import { DateTime } from "../ui/date-time";
import { LinkButton } from "../ui/link-button";

export interface Decided {
  status: string;
  reviewer: string | null;
  at: Date | null;
  reason: string | null;
}

/** What was decided on a job that no longer waits, and the way on. */
export function DecisionNote({ status, reviewer, at, reason, next }: Decided & { next: Route | null }) {
  const declined = status === "DECLINED";
  const title =
    status === "CANCELLED"
      ? "The employer has cancelled this job"
      : declined
        ? "This job was declined"
        : "This job was approved";
  return (
    <Alert
      tone={declined || status === "CANCELLED" ? "muted" : "ok"}
      title={title}
      live
      actions={
        <LinkButton href={next ?? "/admin/queue"} size="sm">
          {next ? "Open the next one" : "Back to the queue"}
        </LinkButton>
      }
    >
      {reviewer && <p>Decided by {reviewer}, so there is nothing left to decide here.</p>}
      {at && (
        <p>
          <DateTime value={at} relative />
        </p>
      )}
      {reason && <p className="mt-2 whitespace-pre-line">{reason}</p>}
    </Alert>
  );
}

/** Why there are no buttons while the text is being corrected. */
export function CorrectingNote() {
  return (
    <Alert tone="info" title="You are correcting this job">
      Save the correction or leave it as it is. Then you can decide.
    </Alert>
  );
}

/** Why there are no buttons on a moderator's own job. */
export function OwnJobNote({ next }: { next: Route | null }) {
  return (
    <Alert
      tone="wait"
      title="This is your own job"
      actions={
        <LinkButton href={next ?? "/admin/queue"} size="sm">
          {next ? "Open the next one" : "Back to the queue"}
        </LinkButton>
      }
    >
      Nobody decides on their own job. It waits here for another moderator.
    </Alert>
  );
}
