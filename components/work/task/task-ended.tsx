import { StepList } from "../../jobs/public/instructions";
import type { ReserveAction } from "../../jobs/public/reserve-form";
import { Card, CardHeader } from "../../ui/card";
import { Disclosure } from "../../ui/disclosure";
import { GiveUp, type GiveUpAction } from "./give-up";
import { HandedIn } from "./handed-in";
import { Life, type LivedTask } from "./life";
import { type EndedTask, Verdict } from "./verdict";

type Sent = Parameters<typeof HandedIn>[0];

/** A task that was handed in or has ended: what became of it, its life, and what was sent. */
export function TaskEnded({
  task,
  sent,
  steps,
  reserve,
  giveUp,
}: {
  task: EndedTask & LivedTask;
  sent: Sent;
  steps: string[];
  reserve: ReserveAction;
  giveUp: GiveUpAction;
}) {
  return (
    <div className="space-y-8">
      <Verdict task={task} reserve={reserve} />
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_19rem]">
        <Card>
          <CardHeader title={task.submittedAt ? "What you handed in" : "Your draft"} />
          <HandedIn {...sent} />
        </Card>
        <section>
          <h2 className="mb-4 font-bold text-lg">How it went</h2>
          <Life task={task} />
        </section>
      </div>
      <div>
        <Disclosure summary="What there was to do" className="border-t">
          <StepList steps={steps} />
        </Disclosure>
        {task.status === "SUBMITTED" && <GiveUp submissionId={task.id} submitted giveUp={giveUp} />}
      </div>
    </div>
  );
}
