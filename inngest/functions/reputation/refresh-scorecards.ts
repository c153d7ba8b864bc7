import { sweep } from "@/inngest/sweep";
import { refreshPaces } from "@/lib/reputation/hourly-refresh";
import { refreshScorecards as work } from "@/lib/reputation/scorecard-refresh";

/** Measures what jobs pay per hour, then sums up how their employers behave. */
export const refreshScorecards = sweep({
  id: "refresh-scorecards",
  cron: "*/10 * * * *",
  batch: 500,
  work: async (limit) => Math.max(await refreshPaces(limit), await work(limit)),
});
