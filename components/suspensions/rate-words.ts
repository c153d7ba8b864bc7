import { countsWords } from "@/lib/suspensions/words";
import type { Standing } from "./standing-notice";

/** A worker's success rate in one sentence, with the counts behind it. */
export function rateWords({ rate, rules }: Standing): string {
  const ratings = rate.satisfied + rate.notSatisfied;
  if (rate.bps === null) {
    return `Your success rate counts from ${rules.minRatings} ratings in ${rules.days} days on; you have ${ratings}.`;
  }
  return `Success rate: in the last ${rules.days} days ${countsWords(rate)}.`;
}
