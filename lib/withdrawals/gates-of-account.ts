import { formatMoney } from "@/lib/core/money";
import type { Judge } from "./gate";

/** Who the person is. */
export const identity: Judge = ({ tier, tierNeeded }) => {
  if (tier >= tierNeeded) return { state: "MET", text: "We know who you are." };
  const text =
    tierNeeded === 1 ? "Tell us your name, date of birth and address." : "Show us a document of yours.";
  const href = "/account/verification?return=/wallet/withdraw";
  return { state: "NEEDS_YOU", text, link: { href, label: "Verify identity" } };
};

/** The second factor. */
export const secondFactor: Judge = (facts) =>
  facts.secondFactor
    ? { state: "MET", text: "It is on." }
    : {
        state: "NEEDS_YOU",
        text: "An authenticator app, so that nobody who learns your password can take your money.",
        link: { href: "/account/security", label: "Set up a second factor" },
      };

/** Where the money goes. */
export const method: Judge = ({ hasMethod, methodUsableFrom, pausedUntil, at }) => {
  const link = { href: "/wallet/methods", label: "Open payout methods" };
  if (!hasMethod) return { state: "NEEDS_YOU", text: "Say where your money goes.", link };
  if (!methodUsableFrom) {
    return {
      state: "NEEDS_YOU",
      text: "Follow the link we sent to your PayPal address, or have a new one mailed.",
      link,
    };
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

/** What stops the person's money. */
export const holds: Judge = ({ holds: [hold], debtMicros }) => {
  if (hold)
    return { state: "WAITS", text: `${hold.reason} A person looks at it by then.`, until: hold.reviewDueAt };
  if (debtMicros === 0n) return { state: "MET", text: "There is none." };
  return {
    state: "NEEDS_YOU",
    text: `You owe ${formatMoney(debtMicros)} after a payment was taken back. Deposit it, and withdrawals go on.`,
    link: { href: "/wallet/deposit", label: "Deposit money" },
  };
};

/** One withdrawal at a time. */
export const other: Judge = ({ open }) =>
  open
    ? {
        state: "NOT_YET",
        text: `One of ${formatMoney(open.amountMicros)} is under way. The next one can follow when it has ended.`,
        link: { href: `/wallet/withdrawals/${open.id}`, label: "Open the withdrawal" },
      }
    : { state: "MET", text: "None is." };
