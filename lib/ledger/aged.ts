import { DAY_MS, HOUR_MS, later } from "@/lib/core/time";
import type { Settings } from "@/lib/settings/definitions";

/** The instants until which pay and rewards must have come in to be old enough at `at` to leave Earned. */
export function agedUntil(settings: Settings, at: Date): { pay: Date; rewards: Date } {
  return {
    pay: later(at, -settings["withdrawals.agedHours"] * HOUR_MS),
    rewards: later(at, -settings["withdrawals.rewardDays"] * DAY_MS),
  };
}
