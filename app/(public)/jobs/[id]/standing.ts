import type { Standing } from "@/components/jobs/public/take-card";
import type { Visitor } from "@/lib/auth/visitor";
import type { PublicJob } from "@/lib/jobs/public-queries";
import { now } from "@/lib/platform/clock";
import { settingsInForce } from "@/lib/settings/read";
import { type Gate, gates, publicGates } from "@/lib/submissions/gates";
import { involvementIn } from "@/lib/submissions/involvement";

/** What the visitor can do with the job, and the conditions for it. */
export async function standingOf(
  visitor: Visitor | null,
  job: PublicJob,
): Promise<{ standing: Standing; gates: Gate[] }> {
  if (!visitor) return { standing: { kind: "visitor" }, gates: publicGates(job) };
  if (!visitor.emailConfirmed) {
    const confirmed = {
      id: "account",
      met: false,
      words: "Your e-mail address is not confirmed yet.",
    } as const;
    return { standing: { kind: "unconfirmed" }, gates: [...publicGates(job), confirmed] };
  }
  const { actor } = visitor;
  const [involvement, settings] = await Promise.all([involvementIn(actor, job.id), settingsInForce()]);
  const all = gates(actor, job, involvement, {
    tier1: settings["targeting.tier1"],
    maxReservations: settings["work.maxReservations"],
    at: now(),
  });
  if (actor.id === job.employer.id) {
    return { standing: { kind: "owner" }, gates: all.filter(({ id, met }) => id === "own" || !met) };
  }
  const mayTake = all.every(({ met }) => met);
  const taskId = involvement.task?.id ?? null;
  return {
    standing: { kind: "worker", taskId, mayTake },
    // With the task in hand nothing is left to be allowed.
    gates: taskId ? [] : all.filter(({ id }) => id !== "own"),
  };
}
