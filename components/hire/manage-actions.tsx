"use client";
import { CirclePlus, Copy, Pause, Play, Square, X } from "lucide-react";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { ManagedJob } from "@/lib/jobs/manage-schema";
import { isOpen } from "@/lib/jobs/states";
import { AddPositions } from "./add-positions";
import { CancelJob } from "./cancel-job";
import type { JobFormAction } from "./draft-state";
import { StopJob } from "./stop-job";

export interface ManageActionSet {
  cancel: JobFormAction;
  pause: JobFormAction;
  resume: JobFormAction;
  stop: JobFormAction;
  addMore: JobFormAction;
  copy: JobFormAction;
}

/** What an employer can do with a job in its state. What moves money says the amount first. */
export function ManageActions({
  job,
  spendableMicros,
  requestId,
  actions,
}: {
  job: ManagedJob;
  spendableMicros: bigint;
  requestId: string;
  actions: ManageActionSet;
}) {
  return (
    <Card>
      <h2 className="mb-3 font-bold text-lg">Actions</h2>
      <div className="flex flex-wrap items-start gap-2">
        {isOpen(job.status) && (
          <AddPositions
            // A new request for every new state of the job, so that a second press counts once and a second wish twice.
            key={requestId}
            job={job}
            spendableMicros={spendableMicros}
            requestId={requestId}
            action={actions.addMore}
            icon={<CirclePlus aria-hidden />}
          />
        )}
        {job.status === "RUNNING" && (
          <PlainAction jobId={job.id} action={actions.pause}>
            <Pause aria-hidden /> Pause job
          </PlainAction>
        )}
        {job.status === "PAUSED" && (
          <PlainAction jobId={job.id} action={actions.resume}>
            <Play aria-hidden /> Resume job
          </PlainAction>
        )}
        <PlainAction jobId={job.id} action={actions.copy}>
          <Copy aria-hidden /> Copy job
        </PlainAction>
        {isOpen(job.status) && <StopJob job={job} action={actions.stop} icon={<Square aria-hidden />} />}
        {job.status === "PENDING_REVIEW" && (
          <CancelJob job={job} action={actions.cancel} icon={<X aria-hidden />} />
        )}
      </div>
      {isOpen(job.status) && (
        <p className="mt-3 text-ink-2 text-sm">
          Pausing costs nothing and moves no money: nobody can take a position until you resume.
        </p>
      )}
    </Card>
  );
}

/** A button that acts at once: nothing is lost by it, and it can be taken back. */
function PlainAction({
  jobId,
  action,
  children,
}: {
  jobId: string;
  action: JobFormAction;
  children: React.ReactNode;
}) {
  const [state, formAction] = useFormAction(action);
  return (
    <Form state={state} action={formAction} className="space-y-2">
      <input type="hidden" name="jobId" value={jobId} />
      <SubmitButton variant="secondary">{children}</SubmitButton>
    </Form>
  );
}
