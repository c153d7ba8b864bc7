import { formatMoney } from "@/lib/core/money";
import { DAY_MS, later } from "@/lib/core/time";
import type { Judge } from "./gate";

/** Enough money that is old enough. */
export const money: Judge = ({ withdrawableMicros, earnedMicros, enoughAt }, settings) => {
  const min = settings["withdrawals.minMicros"];
  if (withdrawableMicros >= min)
    return { state: "MET", text: `${formatMoney(withdrawableMicros)} can leave.` };
  if (earnedMicros < min) {
    const missing = formatMoney(min - earnedMicros);
    return {
      state: "NOT_YET",
      text: `${missing} more to earn.`,
      link: { href: "/jobs", label: "Find a job" },
    };
  }
  const hours = settings["withdrawals.agedHours"];
  const text = `You have earned enough. Money can leave ${hours} hours after it was earned.`;
  return enoughAt ? { state: "WAITS", text, until: enoughAt } : { state: "NOT_YET", text };
};

/** Some days since the first earning. */
export const first: Judge = ({ firstEarnedAt, at }, settings) => {
  const days = settings["withdrawals.firstAfterDays"];
  const text = `The first withdrawal is possible ${days} days after your first earning.`;
  if (!firstEarnedAt) return { state: days === 0 ? "MET" : "NOT_YET", text };
  const until = later(firstEarnedAt, days * DAY_MS);
  return until <= at ? { state: "MET", text: "They have passed." } : { state: "WAITS", text, until };
};

/** The success rate closes nothing: below the limit a person looks first. */
export const success: Judge = ({ success: rate }, settings) => {
  if (rate.bps === null) return { state: "MET", text: "It counts later, once you have more ratings." };
  const percent = `Yours is ${rate.bps / 100} %.`;
  if (rate.bps > settings["withdrawals.minSuccessBps"]) return { state: "MET", text: percent };
  const hours = settings["withdrawals.reviewHours"];
  return {
    state: "MET",
    text: `${percent} You can withdraw, but a person looks at it first. If nobody has decided within ${hours} hours, it goes by itself; nothing is forfeited.`,
  };
};
