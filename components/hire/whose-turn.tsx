import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import type { Tone } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import type { ManagedJob } from "@/lib/jobs/manage-schema";
import { funnelOf } from "@/lib/jobs/preview";

/** Who acts next, and what happens otherwise. */
export function WhoseTurn({ job }: { job: ManagedJob }) {
  const { tone, title, text } = turnOf(job);
  return (
    <Alert tone={tone} title={title}>
      {text}
    </Alert>
  );
}

function turnOf(job: ManagedJob): { tone: Tone; title: string; text: ReactNode } {
  const back = (
    <>
      <Money micros={job.refundedMicros} /> came back to your Wallet.
    </>
  );
  switch (job.status) {
    case "PENDING_REVIEW":
      return {
        tone: "wait",
        title: "A moderator's turn",
        text: `Every job is looked at before it is shown. ${placeInQueue(job.ahead)} Until then you can cancel and get everything back.`,
      };
    case "DECLINED":
      return {
        tone: "bad",
        title: "A moderator declined this job",
        text: (
          <>
            <q className="[overflow-wrap:anywhere]">{job.declineReason}</q>
            <span className="mt-1 block">{back} You can copy the job, change it and publish it again.</span>
          </>
        ),
      };
    case "CANCELLED":
      return { tone: "muted", title: "You cancelled this job", text: back };
    case "FINISHED":
      return {
        tone: "ok",
        title: "All positions are done",
        text: "Every task was rated Satisfied and paid.",
      };
    default:
      return openTurn(job);
  }
}

function openTurn(job: ManagedJob): { tone: Tone; title: string; text: ReactNode } {
  const { toRate, reserved, free } = funnelOf(job.numbers);
  if (toRate > 0) {
    return {
      tone: "info",
      title: "Your turn: rate what was handed in",
      text: `What you do not rate within ${daysWords(job.daysToRate)} of being handed in counts as Satisfied and is paid.`,
    };
  }
  if (job.status === "RUNNING") {
    return {
      tone: "ok",
      title: "The workers' turn",
      text: (
        <>
          {free === 1 ? "1 position is" : `${free} positions are`} open and {reserved} in somebody's hands.
          The job ends by itself on {job.expiresAt && <DateTime value={job.expiresAt} />}.
        </>
      ),
    };
  }
  if (job.status === "PAUSED") {
    return {
      tone: "wait",
      title: "Paused by you",
      text: "Nobody can take a position. What was taken goes on.",
    };
  }
  const rest =
    reserved > 0
      ? `${reserved === 1 ? "1 reserved position stays" : `${reserved} reserved positions stay`} funded until the work ends.`
      : "Nothing is open any more.";
  return {
    tone: "muted",
    title: job.status === "STOPPED" ? "You stopped this job" : "This job's time is over",
    text: rest,
  };
}

const daysWords = (days: number) => (days === 1 ? "a day" : `${days} days`);

function placeInQueue(ahead: number): string {
  return ahead === 0 ? "Yours is the next." : `${ahead} ${ahead === 1 ? "job is" : "jobs are"} before yours.`;
}
