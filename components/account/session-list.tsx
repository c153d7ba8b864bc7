"use client";
import { MonitorSmartphone } from "lucide-react";
import { useFormAction } from "@/components/ui/use-form-action";
import type { OwnSession } from "@/lib/auth/schema";
import type { FormAction } from "@/lib/core/result";
import { Badge } from "../ui/badge";
import { DateTime } from "../ui/date-time";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";

/** The devices that are logged in, each with a way to end it. */
export function SessionList({
  sessions,
  endSession,
  endOthers,
}: {
  sessions: OwnSession[];
  endSession: FormAction;
  endOthers: FormAction;
}) {
  return (
    <>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} end={endSession} />
        ))}
      </ul>
      {sessions.length > 1 && <EndOthers action={endOthers} />}
    </>
  );
}

function SessionRow({ session, end }: { session: OwnSession; end: FormAction }) {
  const [state, submit] = useFormAction(end);
  return (
    <li className="flex flex-wrap items-center gap-3 py-3">
      <MonitorSmartphone aria-hidden className="size-5 shrink-0 text-ink-2" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-medium">
          {session.device} {session.current && <Badge tone="info">This device</Badge>}
        </p>
        <p className="text-ink-2 text-sm">
          Last seen <DateTime value={session.lastSeenAt} kind="relative" />, logged in{" "}
          <DateTime value={session.startedAt} />
        </p>
      </div>
      {!session.current && (
        <Form state={state} action={submit}>
          <input type="hidden" name="sessionId" value={session.id} />
          <SubmitButton variant="secondary" size="sm" aria-label={`End the session of ${session.device}`}>
            End session
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}

function EndOthers({ action }: { action: FormAction }) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit} className="mt-4">
      <SubmitButton variant="danger" pendingLabel="Ending sessions…">
        End all other sessions
      </SubmitButton>
    </Form>
  );
}
