import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import type { Settings } from "@/lib/settings/definitions";
import { settingsInForce } from "@/lib/settings/read";

/** A worker's ratings of the last weeks that count. */
export interface SuccessRate {
  satisfied: number;
  notSatisfied: number;
  /** Satisfied ratings in basis points of all, rounded down; null while there are too few to say. */
  bps: number | null;
}

/** What a success rate means for taking small jobs. */
export type SuccessState = "TOO_FEW" | "FINE" | "WARNED" | "TOO_LOW";

/** What a rate means: small jobs are open strictly above `success.minBps`, with a warning up to `success.warnBps`. */
export function successState(
  rate: SuccessRate,
  settings: Pick<Settings, "success.minBps" | "success.warnBps">,
): SuccessState {
  if (rate.bps === null) return "TOO_FEW";
  if (!isAbove(rate, settings["success.minBps"])) return "TOO_LOW";
  return isAbove(rate, settings["success.warnBps"]) ? "FINE" : "WARNED";
}

/** Compares the counts themselves, since the rounded rate of 7501 of 10001 is exactly the limit. */
function isAbove({ satisfied, notSatisfied }: SuccessRate, bps: number): boolean {
  return satisfied * 10_000 > (satisfied + notSatisfied) * bps;
}

/** The success rate of a worker at this moment, as `successRates` counts it. */
export async function successRate(userId: string, client: Tx = db): Promise<SuccessRate> {
  return (await successRates([userId], client)).get(userId)!;
}

/**
 * The success rates of these workers at this moment: Satisfied ratings divided by all final ones of the last
 * `success.days`, and since the return from the last suspension for a low rate. Of one employer's Not satisfied
 * ratings of one day (UTC) only the first `success.declinesPerDay` count.
 */
export async function successRates(userIds: string[], client: Tx = db): Promise<Map<string, SuccessRate>> {
  const settings = await settingsInForce(client);
  const at = now();
  const counted = await client.$queryRaw<{ userId: string; satisfied: number; notSatisfied: number }[]>`
    select worker.id as "userId",
      (count(*) filter (where status = 'SATISFIED'))::int as "satisfied",
      (count(*) filter (where status = 'NOT_SATISFIED' and nth <= ${settings["success.declinesPerDay"]}))::int as "notSatisfied"
    from unnest(${userIds}::text[]) worker (id)
    cross join lateral (
      select max(coalesce(ended_at, until)) as at from suspension
      where user_id = worker.id and cause = 'SUCCESS_RATE' and coalesce(ended_at, until) <= ${at}::timestamptz
    ) returned
    left join lateral (
      select status, row_number() over (
        partition by employer_id, status, date_trunc('day', rated_at, 'UTC') order by rated_at, id) as nth
      from submission
      where worker_id = worker.id and status in ('SATISFIED', 'NOT_SATISFIED')
        and rated_at > ${later(at, -settings["success.days"] * DAY_MS)}::timestamptz
        and (returned.at is null or rated_at >= returned.at)
    ) rated on true
    group by worker.id`;
  return new Map(counted.map(({ userId, ...counts }) => [userId, rateOf(counts, settings)]));
}

function rateOf(counts: { satisfied: number; notSatisfied: number }, settings: Settings): SuccessRate {
  const ratings = counts.satisfied + counts.notSatisfied;
  const enough = ratings >= settings["success.minRatings"];
  return { ...counts, bps: enough ? Math.floor((counts.satisfied * 10_000) / ratings) : null };
}
