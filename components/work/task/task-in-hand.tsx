import { StepList } from "../../jobs/public/instructions";
import { Card, CardHeader } from "../../ui/card";
import { DateTime } from "../../ui/date-time";
import { WhoseTurn } from "../whose-turn";
import { GiveUp, type GiveUpAction } from "./give-up";
import { type AskedProof, type ProofActions, ProofForm, type ProofTask } from "./proof-form";
import { RefreshingCountdown } from "./refreshing-countdown";

/** A task being worked on: the clock, the instructions beside the form, and the way out. */
export function TaskInHand({
  task,
  steps,
  proofs,
  actions,
  serverNow,
}: {
  task: ProofTask & { reservedAt: Date; reservedUntil: Date };
  steps: string[];
  proofs: AskedProof[];
  actions: ProofActions & { giveUp: GiveUpAction };
  serverNow: number;
}) {
  const over = task.reservedUntil.getTime() <= serverNow;
  return (
    <>
      <div className="sticky top-16 z-20 mb-6">
        <WhoseTurn
          yours
          title={over ? "The time is up: hand in now" : "Your turn: do the work and hand in the proof"}
          aside={
            <RefreshingCountdown from={task.reservedAt} until={task.reservedUntil} serverNow={serverNow} />
          }
        >
          {over ? (
            "What arrives within the next moments is still taken. After that the position goes back to the job."
          ) : (
            <>
              Yours until <DateTime value={task.reservedUntil} />.{" "}
              <span className="max-sm:hidden">
                After that it goes back to the job, and what you typed is kept.
              </span>
            </>
          )}
        </WhoseTurn>
      </div>
      <div className="grid items-start gap-8 xl:grid-cols-2 xl:gap-10">
        <section
          aria-labelledby="what-to-do"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: long instructions scroll, so the keyboard must reach them.
          tabIndex={0}
          className="rounded-md xl:sticky xl:top-44 xl:max-h-[calc(100dvh-12rem)] xl:overflow-y-auto"
        >
          <h2 id="what-to-do" className="mb-4 font-bold text-xl">
            What to do
          </h2>
          <StepList steps={steps} />
        </section>
        <div className="min-w-0 space-y-5 [&_:is([role=alert],input,textarea)]:scroll-mt-48">
          <Card>
            <CardHeader title="Your proof" description="The employer sees exactly this." />
            <ProofForm task={task} proofs={proofs} actions={actions} />
          </Card>
          <GiveUp submissionId={task.id} submitted={false} giveUp={actions.giveUp} />
        </div>
      </div>
    </>
  );
}
