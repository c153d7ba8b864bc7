import { newId } from "@/lib/core/ids";
import { DAY_MS, later } from "@/lib/core/time";
import { settingsInForce } from "@/lib/settings/read";
import { feesIn } from "./fee-table";
import { isUsable } from "./methods";
import type { Readiness } from "./readiness";
import { nextRunAt } from "./schedule";

/** All that the withdrawal form shows to somebody who is ready: limits, methods with their fees, and the dates. */
export async function withdrawOffer({ withdrawableMicros, methods, facts }: Readiness) {
  const settings = await settingsInForce();
  const nextRun = nextRunAt(facts.at);
  return {
    id: newId("withdrawal"),
    limits: { minMicros: settings["withdrawals.minMicros"], maxMicros: withdrawableMicros },
    earnedMicros: facts.earnedMicros,
    methods: methods.map((method) => ({ ...method, usable: isUsable(method, facts.at) })),
    fees: feesIn(settings),
    nextRun,
    dueAt: later(nextRun, settings["withdrawals.lateAfterDays"] * DAY_MS),
  };
}
