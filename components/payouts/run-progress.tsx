"use client";
import { useState } from "react";
import { Progress } from "../ui/progress";

/** How far a run is; every tenth of it is read out. */
export function RunProgress({
  done,
  total,
  paid,
  asked,
  refused,
}: {
  done: number;
  total: number;
  paid: number;
  asked: number;
  refused: number;
}) {
  const tenth = total > 0 ? Math.floor((done * 10) / total) : 10;
  const [announced, setAnnounced] = useState(tenth);
  if (announced !== tenth) setAnnounced(tenth);
  return (
    <div className="space-y-2">
      <Progress value={done} max={total} label="Progress of the run" words={`${done} / ${total}`} />
      <p className="text-ink-2 text-sm tabular-nums">
        {paid} paid · {asked} being asked about · {refused} refused or back in Earned
      </p>
      <p className="sr-only" aria-live="polite">
        {`${announced * 10} % of the run is done.`}
      </p>
    </div>
  );
}
