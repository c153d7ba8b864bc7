import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { settingsInForce } from "@/lib/settings/read";

/** A worker's ratings of the last weeks that count. */
export interface SuccessRate {
  satisfied: number;
  notSatisfied: number;
  /** Satisfied ratings in basis points of all, rounded down; null while there are too few to say. */
  bps: number | null;
}

/**
 * The success rate of a worker at this moment: Satisfied ratings divided by all final ones of the last `success.days`.
 * Of one employer's Not satisfied ratings of one day (UTC) only the first `success.declinesPerDay` count.
 */
export async function successRate(userId: string, client: Tx = db): Promise<SuccessRate> {
  const settings = await settingsInForce(client);
  const [{ satisfied, notSatisfied }] = await client.$queryRaw<[{ satisfied: number; notSatisfied: number }]>`
    select (count(*) filter (where status = 'SATISFIED'))::int as "satisfied",
      (count(*) filter (where status = 'NOT_SATISFIED' and nth <= ${settings["success.declinesPerDay"]}))::int as "notSatisfied"
    from (
      select status, row_number() over (
        partition by employer_id, status, date_trunc('day', rated_at, 'UTC') order by rated_at, id) as nth
      from submission
      where worker_id = ${userId} and status in ('SATISFIED', 'NOT_SATISFIED')
        and rated_at > ${later(now(), -settings["success.days"] * DAY_MS)}::timestamptz
    ) rated`;
  const ratings = satisfied + notSatisfied;
  const counts = ratings >= settings["success.minRatings"];
  return { satisfied, notSatisfied, bps: counts ? Math.floor((satisfied * 10_000) / ratings) : null };
}
