import type { Sample, Samples } from "./rounds";
import { median, quantile } from "./stats";

/** A goal: ours must do `goal` times as many operations as the peer in the same time. */
export interface Goal {
  /** The row's name in the report, with the goal's number: "P1 one by one / tpcb-like". */
  name: string;
  ours: string;
  peer: string;
  /** The least ratio of operations per second. */
  goal: number;
  /** The least ratio of CPU time, when it differs from `goal`. */
  cpuGoal?: number;
}

/** One goal and what was measured. Ratios above 1 are better than the peer. */
export interface Row {
  name: string;
  ratio: number;
  goal: number;
  /** The peer's CPU time on the server for one operation, divided by ours. */
  cpuRatio: number | null;
  /** The tenth and ninetieth percentile of the ratio's rounds. */
  spread: [number, number];
  met: boolean;
}

/** Holds a goal against its samples: missed only when both the speed and the CPU time miss it. */
export function hold({ name, ours, peer, goal, cpuGoal }: Goal, samples: Samples): Row {
  const mine = samples.get(ours)!;
  const theirs = samples.get(peer)!;
  const ratios = perRound(mine, theirs, (a, b) => a.opsPerSecond / b.opsPerSecond);
  const measurable = mine.every((s) => s.serverMicros !== null);
  const cpuRatio = measurable
    ? median(perRound(mine, theirs, (a, b) => b.serverMicros! / a.serverMicros!))
    : null;
  const ratio = median(ratios);
  return {
    name,
    ratio,
    goal,
    cpuRatio,
    spread: [quantile(ratios, 0.1), quantile(ratios, 0.9)],
    met: ratio >= goal || (cpuRatio !== null && cpuRatio >= (cpuGoal ?? goal)),
  };
}

/** Each round's own ratio, since the machine's speed changes from round to round. */
function perRound(
  mine: Sample[],
  theirs: Sample[],
  ratio: (mine: Sample, theirs: Sample) => number,
): number[] {
  return mine.map((sample, round) => ratio(sample, theirs[round]!));
}
