import type { UserActor } from "@/lib/core/actor";
import { AppError, authorize, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { canWork, SUSPENDED } from "@/lib/jobs/policy";
import { now } from "@/lib/platform/clock";
import { db, withRetries } from "@/lib/platform/db";
import { settingsInForce } from "@/lib/settings/read";
import { expireReservations } from "./expire";
import { DONE_BEFORE, holdingEnough } from "./gates";

type Outcome = "reserved" | "full" | "closed" | "own" | "suspended" | "done" | "limit";

/** What somebody's lapsed reservation can be the cause of. */
const LAPSABLE: Outcome[] = ["full", "limit", "done"];

/** Enough to free what has lapsed since the last minute's sweep. */
const LAPSED_AT_MOST = 100;

/**
 * Takes one position of a job, with its money, until the timer ends. A draft of an earlier, lapsed try comes along.
 * N positions and any number of simultaneous calls give exactly N.
 * @returns the submission's id @throws AppError NOT_FOUND, NOT_ALLOWED with the reason, FULL, LIMIT_REACHED, CONFLICT
 */
export async function reservePosition(actor: UserActor, { jobId }: { jobId: string }): Promise<string> {
  const [job, settings] = await Promise.all([
    db.job.findUnique({
      where: { id: jobId },
      select: { employerId: true, status: true, targeting: true, countries: true, publishedAt: true },
    }),
    settingsInForce(),
  ]);
  if (!job?.publishedAt) throw notFound("This job");
  authorize(canWork(actor, job, settings["targeting.tier1"], now()));
  const id = newId("submission");
  const maxOpen = settings["work.maxReservations"];
  const take = async () => {
    const [row] = await db.$queryRaw<[{ outcome: Outcome }]>`
      select submission_reserve(${id}, ${jobId}, ${actor.id}, ${maxOpen}::int, ${now()}) as outcome`;
    return row.outcome;
  };
  let outcome = await withRetries(take);
  // What stands in the way may have lapsed since the last sweep.
  if (LAPSABLE.includes(outcome) && (await expireReservations(LAPSED_AT_MOST)) > 0) {
    outcome = await withRetries(take);
  }
  if (outcome === "reserved") return id;
  throw refusal(outcome, maxOpen);
}

function refusal(outcome: Exclude<Outcome, "reserved">, maxOpen: number): AppError {
  switch (outcome) {
    case "full":
      return new AppError("FULL", "Somebody else took the last position. Nothing was reserved.");
    case "limit":
      return new AppError("LIMIT_REACHED", holdingEnough(maxOpen));
    case "done":
      return new AppError("CONFLICT", DONE_BEFORE);
    case "own":
      return new AppError("NOT_ALLOWED", "This is your own job.");
    case "suspended":
      return new AppError("NOT_ALLOWED", SUSPENDED);
    case "closed":
      return new AppError("CONFLICT", "This job is not open any more.");
  }
}
