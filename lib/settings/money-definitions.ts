import { count, money } from "./define";

/** The numbers about money on its way in and out, identity, vouchers, referrals and levels. */
export const moneySettings = {
  "deposits.minMicros": money(
    "Smallest deposit",
    { usual: 10_000_000n, min: 1_000_000n, max: 100_000_000n },
    "Below this the cost of a card payment exceeds its use.",
  ),
  "deposits.maxMicros": money(
    "Largest deposit",
    { usual: 1_000_000_000n, min: 10_000_000n, max: 100_000_000_000n },
    "It bounds what one stolen card can bring in.",
  ),
  "deposits.firstWeekMicros": money(
    "Deposits of an account in its first 7 days, together",
    { usual: 50_000_000n, min: 10_000_000n, max: 10_000_000_000n },
    "Stolen cards are tried on new accounts; a week shows most of them.",
  ),
  "deposits.firstMonthMicros": money(
    "Deposits of an account in its first 30 days, together",
    { usual: 200_000_000n, min: 10_000_000n, max: 50_000_000_000n },
    "A chargeback usually comes within the first month.",
  ),
  "deposits.perDayMicros": money(
    "Deposits of one account in 24 hours, together",
    { usual: 1_000_000_000n, min: 10_000_000n, max: 100_000_000_000n },
    "It bounds what one taken-over account can bring in.",
  ),
  "deposits.refundDays": count(
    "A deposit can go back to its card within",
    "days",
    { usual: 30, min: 1, max: 180 },
    "Card networks return money without trouble for about that long.",
  ),
  "withdrawals.minMicros": money(
    "Smallest withdrawal",
    { usual: 5_000_000n, min: 1_000_000n, max: 100_000_000n },
    "Below this, fees eat what was earned.",
  ),
  "withdrawals.agedHours": count(
    "Earned money can be withdrawn after",
    "hours",
    { usual: 48, min: 0, max: 720 },
    "Time to notice a wrong rating or a stolen card before the money is gone.",
  ),
  "withdrawals.rewardDays": count(
    "Referral rewards and bonuses can be withdrawn after",
    "days",
    { usual: 7, min: 0, max: 90 },
    "Farms of accounts show themselves within a week.",
  ),
  "withdrawals.firstAfterDays": count(
    "The first withdrawal is possible after the first earning, after",
    "days",
    { usual: 3, min: 0, max: 30 },
    "A new account's first work is looked at before its money leaves.",
  ),
  "withdrawals.minSuccessBps": count(
    "Success rate above which no person has to look first",
    "bps",
    { usual: 5000, min: 0, max: 10000 },
    "Below it a person looks before money leaves; nothing is ever forfeited.",
  ),
  "withdrawals.reviewHours": count(
    "A withdrawal that a person has to look at is decided within",
    "hours",
    { usual: 72, min: 1, max: 336 },
    "Money that was earned must not wait without an end.",
  ),
  "withdrawals.methodPauseHours": count(
    "A new payout method can be used after",
    "hours",
    { usual: 48, min: 0, max: 336 },
    "Whoever takes over an account must wait, and its owner is told at once.",
  ),
  "withdrawals.secondPersonMicros": money(
    "A second person approves a payout above",
    { usual: 500_000_000n, min: 1_000_000n, max: 100_000_000_000n },
    "No single person of the staff can send a large sum.",
  ),
  "withdrawals.lateAfterDays": count(
    "A payout is late, and its fee given back, after",
    "days",
    { usual: 7, min: 1, max: 60 },
    "Three runs a week make a week a failure of ours, so it costs us the fee.",
  ),
  "withdrawals.paypalBps": count(
    "Fee of a withdrawal by PayPal",
    "bps",
    { usual: 200, min: 0, max: 2000 },
    "What PayPal takes from us.",
  ),
  "withdrawals.paypalMinMicros": money(
    "Lowest fee of a withdrawal by PayPal",
    { usual: 100_000n, min: 0n, max: 10_000_000n },
    "Small payouts cost PayPal's fixed part too.",
  ),
  "withdrawals.usdcMicros": money(
    "Fee of a withdrawal in USDC",
    { usual: 500_000n, min: 0n, max: 50_000_000n },
    "The network's fee, rounded up.",
  ),
  "withdrawals.bankMicros": money(
    "Fee of a withdrawal by bank transfer",
    { usual: 0n, min: 0n, max: 50_000_000n },
    "Transfers go out as one file, which costs us next to nothing.",
  ),
  "withdrawals.manualMicros": money(
    "Fee of a withdrawal paid by hand",
    { usual: 0n, min: 0n, max: 50_000_000n },
    "For operators who pay in a way of their own.",
  ),
  "success.days": count(
    "The success rate looks back",
    "days",
    { usual: 30, min: 7, max: 365 },
    "A month forgets a bad day and remembers a habit.",
  ),
  "success.minRatings": count(
    "The success rate counts from, in ratings",
    "count",
    { usual: 10, min: 1, max: 100 },
    "A few ratings say too little about a person.",
  ),
  "success.declinesPerDay": count(
    "Not satisfied ratings of one employer that count in a day",
    "count",
    { usual: 10, min: 1, max: 1000 },
    "One angry employer must not end a worker's month.",
  ),
  "payouts.failuresBeforePause": count(
    "A payout run pauses after failures in a row",
    "count",
    { usual: 5, min: 1, max: 100 },
    "That many failures one after another mean the provider is down, not the people wrong.",
  ),
  "adjustments.maxMicros": money(
    "Largest correction of the books by hand",
    { usual: 1_000_000_000n, min: 1_000_000n, max: 100_000_000_000n },
    "Two persons decide on it; this bounds what they can do wrong at once.",
  ),
  "secondFactor.stepUpMinutes": count(
    "A code confirms what you do for",
    "minutes",
    { usual: 10, min: 1, max: 60 },
    "Long enough to finish one thing, too short for a stranger at an open laptop.",
  ),
  "identity.reviewDays": count(
    "Identity documents are reviewed within",
    "days",
    { usual: 7, min: 1, max: 30 },
    "A person waits no longer than a week to be known.",
  ),
  "identity.keepDays": count(
    "Identity documents are deleted after the decision, after",
    "days",
    { usual: 90, min: 1, max: 3650 },
    "Long enough to answer an appeal. Set it longer only where a law makes you.",
  ),
  "identity.staffViewsPerDay": count(
    "Identity documents one person of the staff may open in a day",
    "count",
    { usual: 30, min: 1, max: 1000 },
    "Enough for the queue, too few for browsing.",
  ),
  "identity.tier2WithdrawnMicros": money(
    "Documents are asked for once withdrawn in total",
    { usual: 100_000_000n, min: 0n, max: 100_000_000_000n },
    "Small sums need no passport.",
  ),
  "identity.tier2DepositedMicros": money(
    "Documents are asked for once deposited in total",
    { usual: 1_000_000_000n, min: 0n, max: 1_000_000_000_000n },
    "Small sums need no passport.",
  ),
  "identity.tier2Level": count(
    "Documents are asked for at level",
    "count",
    { usual: 5, min: 1, max: 10 },
    "Whoever earns regularly is known.",
  ),
  "vouchers.minMicros": money(
    "Smallest voucher",
    { usual: 1_000_000n, min: 10_000n, max: 100_000_000n },
    "A smaller one is not worth its code.",
  ),
  "vouchers.maxMicros": money(
    "Largest voucher",
    { usual: 50_000_000n, min: 1_000_000n, max: 1_000_000_000n },
    "It bounds what one leaked code costs.",
  ),
  "vouchers.per30DaysMicros": money(
    "Vouchers of one person in 30 days, together",
    { usual: 100_000_000n, min: 1_000_000n, max: 10_000_000_000n },
    "Vouchers are gifts, not a way to send money.",
  ),
  "vouchers.validDays": count(
    "A voucher is valid for",
    "days",
    { usual: 365, min: 30, max: 1825 },
    "After a year it has been forgotten, and the money goes back to its maker.",
  ),
  "referrals.workerBps": count(
    "Reward for a referred worker: part of their pay",
    "bps",
    { usual: 500, min: 0, max: 5000 },
    "Paid by the platform on top; the worker loses nothing.",
  ),
  "referrals.workerDays": count(
    "A referred worker's pay counts for",
    "days",
    { usual: 180, min: 1, max: 3650 },
    "Half a year rewards bringing people who stay.",
  ),
  "referrals.workerCapMicros": money(
    "Most that one referred worker brings",
    { usual: 25_000_000n, min: 0n, max: 10_000_000_000n },
    "A farm of accounts must not pay.",
  ),
  "referrals.employerBps": count(
    "Reward for a referred employer: part of their Satisfied spend",
    "bps",
    { usual: 100, min: 0, max: 5000 },
    "Paid by the platform from its fee.",
  ),
  "referrals.employerCapMicros": money(
    "Most that one referred employer brings",
    { usual: 50_000_000n, min: 0n, max: 10_000_000_000n },
    "A reward, not a share in the business.",
  ),
  "referrals.monthlyBudgetMicros": money(
    "Alarm when rewards and bonuses reach, in 30 days",
    { usual: 500_000_000n, min: 0n, max: 1_000_000_000_000n },
    "Whoever runs this must see when promotions cost more than planned.",
  ),
  "levels.bonusFrom4Bps": count(
    "Bonus from level 4: part of the pay",
    "bps",
    { usual: 100, min: 0, max: 2000 },
    "Good workers earn slightly more; the platform pays it from its fee.",
  ),
  "levels.bonusFrom8Bps": count(
    "Bonus from level 8: part of the pay",
    "bps",
    { usual: 200, min: 0, max: 2000 },
    "The best workers earn more; the platform pays it from its fee.",
  ),
} as const;
