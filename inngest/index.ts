import { payBack } from "./functions/deposits/pay-back";
import { sendRefunds } from "./functions/deposits/send-refunds";
import { settleDebts } from "./functions/deposits/settle-debts";
import { expireJobs } from "./functions/jobs/expire";
import { refreshPopularity } from "./functions/jobs/refresh-popularity";
import { checkInvariants } from "./functions/ledger/check-invariants";
import { expireAdjustments } from "./functions/ledger/expire-adjustments";
import { send } from "./functions/mail/send";
import { relay } from "./functions/outbox/relay";
import { reconcilePayouts } from "./functions/payouts/reconcile";
import { recoverPayouts } from "./functions/payouts/recover";
import { runPayouts } from "./functions/payouts/run";
import { schedulePayouts } from "./functions/payouts/schedule";
import { reconcileStripe } from "./functions/reconciliation/reconcile-stripe";
import { releaseUndecided } from "./functions/red-flags/release-undecided";
import { settleRewards } from "./functions/referrals/settle-rewards";
import { refreshScorecards } from "./functions/reputation/refresh-scorecards";
import { autoRate } from "./functions/submissions/auto-rate";
import { expireReservations } from "./functions/submissions/expire-reservations";
import { purgeProofFiles } from "./functions/submissions/purge-proof-files";
import { remindEmployers } from "./functions/submissions/remind-employers";
import { endSuspensions } from "./functions/suspensions/end-suspensions";
import { judgeRatings } from "./functions/suspensions/judge-ratings";
import { suspension } from "./functions/suspensions/suspension";
import { eraseDiscarded } from "./functions/uploads/erase-discarded";
import { purgeAbandoned } from "./functions/uploads/purge-abandoned";
import { purgeDocuments } from "./functions/verification/purge-documents";
import { expireVouchers } from "./functions/vouchers/expire";
import { returnLateFees } from "./functions/withdrawals/return-late-fees";

/** Every durable function the product serves. */
export const functions = [
  relay,
  send,
  autoRate,
  expireReservations,
  remindEmployers,
  purgeProofFiles,
  purgeAbandoned,
  eraseDiscarded,
  expireJobs,
  refreshPopularity,
  refreshScorecards,
  reconcileStripe,
  payBack,
  sendRefunds,
  settleDebts,
  schedulePayouts,
  runPayouts,
  reconcilePayouts,
  recoverPayouts,
  checkInvariants,
  expireAdjustments,
  returnLateFees,
  expireVouchers,
  settleRewards,
  purgeDocuments,
  judgeRatings,
  suspension,
  endSuspensions,
  releaseUndecided,
];
