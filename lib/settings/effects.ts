import type { SettingKey } from "./definitions";

const PUBLISH = "It is held against jobs when they are published; jobs published before stay as they are.";
const TIMERS = "Timers that run keep the instant they were given.";
const FEES =
  "Withdrawals requested from then on cost the new fee; one requested before keeps the fee it was agreed with.";
const AGED =
  "It counts for all Earned money that has not been withdrawn yet, also for what was earned before.";

/** What a change does and what it leaves alone, where the sentence for all would say too little. */
const sentences: Partial<Record<SettingKey, string>> = {
  "fees.approvalMicros":
    "Jobs published from then on lock the new fee; a job published before keeps the fee it locked.",
  "fees.satisfiedBps":
    "Jobs published from then on lock the new fee; a job published before keeps the fee it locked.",
  "jobs.expireDays": `Jobs approved from then on run that long. ${TIMERS}`,
  "targeting.tier1":
    "It counts at once for all jobs aimed at Tier 1, running ones too. Reservations already made stay.",
  "work.defaultMinutes": `The form of a new job begins with it; jobs that exist keep their own time. ${TIMERS}`,
  "work.maxReservations": "The next reservation is held against it; open ones stay.",
  "work.graceSeconds": "It counts at once, also for reservations that run out now.",
  "proofs.keepDays":
    "It counts for every file that is still kept: a shorter time deletes the older ones the next night.",
  "ttr.defaultDays": `The form of a new job begins with it; jobs that exist keep the time to rate they have. ${TIMERS}`,
  "ttr.minDays": `${PUBLISH} ${TIMERS}`,
  "ttr.maxDays": `${PUBLISH} ${TIMERS}`,
  "ttr.reminderHours": "The next reminders go out by it. When a task pays itself does not change.",
  "deposits.refundDays": "It counts for every refund asked for from then on, also of deposits made before.",
  "withdrawals.agedHours": AGED,
  "withdrawals.rewardDays": AGED,
  "withdrawals.firstAfterDays": AGED,
  "withdrawals.paypalBps": FEES,
  "withdrawals.paypalMinMicros": FEES,
  "withdrawals.usdcMicros": FEES,
  "withdrawals.bankMicros": FEES,
  "withdrawals.manualMicros": FEES,
  "withdrawals.lateAfterDays": `Withdrawals requested from then on have that date. ${TIMERS}`,
  "withdrawals.reviewHours": `Withdrawals requested from then on have that date. ${TIMERS}`,
  "withdrawals.methodPauseHours": `Payout methods added from then on wait that long. ${TIMERS}`,
  "withdrawals.secondPersonMicros": "Payout runs made from then on ask for the second person by it.",
  "success.suspensionDays": `Suspensions that begin from then on last that long. ${TIMERS}`,
  "secondFactor.stepUpMinutes": `Codes shown from then on count that long. ${TIMERS}`,
  "identity.reviewDays": `Documents handed in from then on have that date. ${TIMERS}`,
  "identity.keepDays":
    "It counts for every document that is still kept: a shorter time deletes the older ones soon.",
  "vouchers.validDays": `Vouchers made from then on are valid that long. ${TIMERS}`,
};

/** By the subject a key begins with. */
const subjects: Record<string, string> = {
  jobs: PUBLISH,
  targeting: PUBLISH,
  work: `${PUBLISH} ${TIMERS}`,
  proofs: "It counts for files sent from then on; what was handed in stays.",
  deposits: "It counts for deposits begun from then on. Money in a Wallet stays.",
  success: "Rates are computed anew at each look, so it counts at once for everybody. Earned money stays.",
  vouchers: "It counts for vouchers made from then on. Vouchers that exist keep their amount.",
  referrals: "It counts for rewards settled from then on. What was paid stays paid.",
  levels: "It counts for tasks paid from then on. Bonuses already paid stay.",
  accounts: "It counts for accounts opened from then on.",
};

/** One or two sentences for whoever is about to change a setting: what it changes, and what it does not. */
export function effectOf(key: SettingKey): string {
  const subject = key.split(".")[0] as string;
  return (
    sentences[key] ??
    subjects[subject] ??
    "Everything decided from then on goes by it. What was agreed, paid or given a date before stays."
  );
}
