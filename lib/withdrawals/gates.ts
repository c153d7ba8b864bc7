import { formatMoney } from "@/lib/core/money";
import type { Settings } from "@/lib/settings/definitions";
import type { Gate, Judge, ReadinessFacts } from "./gate";
import { holds, identity, method, other, secondFactor } from "./gates-of-account";
import { first, money, success } from "./gates-of-work";

/** Every gate before a withdrawal, in the order in which people reach them. */
export function gatesOf(facts: ReadinessFacts, settings: Settings): Gate[] {
  const min = formatMoney(settings["withdrawals.minMicros"]);
  const list: [Gate["id"], string, Judge][] = [
    ["money", `At least ${min} earned`, money],
    ["first", "The first days over", first],
    ["success", "Success rate", success],
    ["identity", "Identity", identity],
    ["second-factor", "Second factor", secondFactor],
    ["method", "Payout method", method],
    ["holds", "No hold and no debt", holds],
    ["other", "No other withdrawal under way", other],
  ];
  return list.map(([id, title, judge]) => ({ id, title, ...judge(facts, settings) }));
}
