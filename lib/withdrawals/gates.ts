import { formatMoney, type Micros } from "@/lib/core/money";
import { DAY_MS, later } from "@/lib/core/time";
import type { SuccessRate } from "@/lib/reputation/success-rate";
import type { Settings } from "@/lib/settings/definitions";

/** Met; time alone brings it, at a known instant; work brings it; or the person has to do something. */
export type GateState = "MET" | "WAITS" | "NOT_YET" | "NEEDS_YOU";

/** One thing a withdrawal needs. */
export interface Gate {
  id: "money" | "first" | "success" | "identity" | "second-factor" | "method" | "holds" | "other";
  title: string;
  state: GateState;
  /** How it stands and what to do, as sentences. */
  text: string;
  /** For what waits: until when. */
  until?: Date;
  /** Where to do it. */
  link?: { href: string; label: string };
}

/** All that the gates depend on, of one person at one moment. */
export interface ReadinessFacts {
  at: Date;
  withdrawableMicros: Micros;
  earnedMicros: Micros;
  /** When enough of Earned is old enough, if that is a matter of time alone. */
  enoughAt: Date | null;
  firstEarnedAt: Date | null;
  success: SuccessRate;
  tier: number;
  tierNeeded: number;
  secondFactor: boolean;
  /** Of the methods: whether there is any, one that is confirmed, and from when the first of those can be used. */
  hasMethod: boolean;
  methodUsableFrom: Date | null;
  /** Until then nothing is paid, because a method was added. */
  pausedUntil: Date | null;
  holds: { reason: string; reviewDueAt: Date }[];
  debtMicros: Micros;
  open: { id: string; amountMicros: Micros } | null;
}

type Judge = (facts: ReadinessFacts, settings: Settings) => Omit<Gate, "id" | "title">;

const money: Judge = ({ withdrawableMicros, earnedMicros, enoughAt }, settings) => {
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

const first: Judge = ({ firstEarnedAt, at }, settings) => {
  const days = settings["withdrawals.firstAfterDays"];
  const text = `The first withdrawal is possible ${days} days after your first earning.`;
  if (!firstEarnedAt) return { state: days === 0 ? "MET" : "NOT_YET", text };
  const until = later(firstEarnedAt, days * DAY_MS);
  return until <= at ? { state: "MET", text: "They have passed." } : { state: "WAITS", text, until };
};

const success: Judge = ({ success: rate }, settings) => {
  if (rate.bps === null) return { state: "MET", text: "It counts later, once you have more ratings." };
  const percent = `Yours is ${rate.bps / 100} %.`;
  if (rate.bps > settings["withdrawals.minSuccessBps"]) return { state: "MET", text: percent };
  const hours = settings["withdrawals.reviewHours"];
  return {
    state: "MET",
    text: `${percent} You can withdraw, but a person looks at it first, within ${hours} hours. Nothing is forfeited.`,
  };
};

const identity: Judge = ({ tier, tierNeeded }) => {
  if (tier >= tierNeeded) return { state: "MET", text: "We know who you are." };
  const text =
    tierNeeded === 1 ? "Tell us your name, date of birth and address." : "Show us a document of yours.";
  const href = "/account/verification?return=/wallet/withdraw";
  return { state: "NEEDS_YOU", text, link: { href, label: "Verify identity" } };
};

const secondFactor: Judge = (facts) =>
  facts.secondFactor
    ? { state: "MET", text: "It is on." }
    : {
        state: "NEEDS_YOU",
        text: "An authenticator app, so that nobody who learns your password can take your money.",
        link: { href: "/account/security", label: "Set up a second factor" },
      };

const method: Judge = ({ hasMethod, methodUsableFrom, pausedUntil, at }) => {
  const link = { href: "/wallet/methods", label: "Open payout methods" };
  if (!hasMethod) return { state: "NEEDS_YOU", text: "Say where your money goes.", link };
  if (!methodUsableFrom) {
    return { state: "NEEDS_YOU", text: "Follow the link we sent to your PayPal address.", link };
  }
  if (methodUsableFrom > at) {
    return {
      state: "WAITS",
      text: "A new one can be used after a pause, for your safety.",
      until: methodUsableFrom,
      link,
    };
  }
  if (!pausedUntil) return { state: "MET", text: "You have one that can be used.", link };
  return {
    state: "MET",
    text: "You can request. You added a method, so payouts wait a while.",
    until: pausedUntil,
    link,
  };
};

const holds: Judge = ({ holds: [hold], debtMicros }) => {
  if (hold)
    return { state: "WAITS", text: `${hold.reason} A person looks at it by then.`, until: hold.reviewDueAt };
  if (debtMicros === 0n) return { state: "MET", text: "There is none." };
  return {
    state: "NEEDS_YOU",
    text: `You owe ${formatMoney(debtMicros)} after a payment was taken back. Deposit it, and withdrawals go on.`,
    link: { href: "/wallet/deposit", label: "Deposit money" },
  };
};

const other: Judge = ({ open }) =>
  open
    ? {
        state: "NOT_YET",
        text: `One of ${formatMoney(open.amountMicros)} is under way. The next one can follow when it has ended.`,
        link: { href: `/wallet/withdrawals/${open.id}`, label: "Open the withdrawal" },
      }
    : { state: "MET", text: "None is." };

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
