import { describe, expect, it } from "vitest";
import { adjustmentTransitions } from "@/lib/adjustments/states";
import { disputeTransitions, refundTransitions } from "@/lib/deposits/states";
import { jobTransitions } from "@/lib/jobs/states";
import { payoutItemTransitions, payoutRunTransitions } from "@/lib/payouts/states";
import { submissionTransitions } from "@/lib/submissions/states";
import { suspensionTransitions } from "@/lib/suspensions/states";
import { verificationTransitions } from "@/lib/verification/states";
import { voucherTransitions } from "@/lib/vouchers/states";
import { withdrawalTransitions } from "@/lib/withdrawals/states";
import { rows } from "@/tests/support/database";

/** The names a catalog query finds, sorted. */
async function names(sql: string): Promise<string[]> {
  const found = await rows<{ name: string }>(sql);
  return found.map(({ name }) => name).sort();
}

describe("what Prisma cannot say stands in the database", () => {
  it("has every trigger", async () => {
    const sql = `select tgrelid::regclass || '.' || tgname as name from pg_trigger
      where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`;
    expect(await names(sql)).toEqual([
      "adjustment.adjustment_guarded",
      "app_user.app_user_equipped",
      "audit_entry.audit_frozen",
      "dispute.dispute_guarded",
      "job.job_guarded",
      "ledger_account.ledger_account_kept",
      "ledger_entry.ledger_entry_checked",
      "ledger_entry.ledger_frozen",
      "ledger_transaction.ledger_frozen",
      "payout_item.payout_item_guarded",
      "payout_run.payout_run_guarded",
      "recovery_code.recovery_code_guarded",
      "referral.referral_fixed",
      "referral.referral_kept",
      "refund.refund_guarded",
      "second_factor.second_factor_guarded",
      "setting_cancellation.rule_book_frozen",
      "setting_cancellation.setting_cancellation_guarded",
      "setting_version.rule_book_frozen",
      "stripe_reconciliation.stripe_reconciliation_frozen",
      "stripe_reconciliation_day.stripe_reconciliation_frozen",
      "stripe_reconciliation_difference.stripe_reconciliation_frozen",
      "submission.submission_guarded",
      "submission.submission_proof_guarded",
      "submission.submission_rate_changed",
      "suspension.suspension_guarded",
      "verification.verification_guarded",
      "voucher.voucher_guarded",
      "withdrawal.withdrawal_guarded",
    ]);
  });

  it("has every check", async () => {
    const sql = `select conrelid::regclass || '.' || conname as name from pg_constraint
      where contype = 'c' and connamespace = 'public'::regnamespace`;
    expect(await names(sql)).toEqual([
      "adjustment.adjustment_by_two",
      "adjustment.adjustment_explained",
      "adjustment.adjustment_moves_something",
      "adjustment.adjustment_not_by_its_owner",
      "adjustment.adjustment_times",
      "app_user.app_user_email_lower_case",
      "deposit.deposit_success_is_credited",
      "deposit.deposit_whole_cents",
      "dispute.dispute_takes_what_is_claimed",
      "dispute.dispute_times",
      "job.job_published_is_complete",
      "job_counter.job_counter_parts_fit",
      "job_counter.job_counter_taken_fits",
      "ledger_account.ledger_account_debt_is_owed",
      "ledger_account.ledger_account_not_negative",
      "ledger_entry.ledger_entry_moves_something",
      "ledger_flow.ledger_flow_direction_check",
      "payout_item.payout_item_exclusion_has_a_reason",
      "payout_run.payout_run_approved",
      "payout_run.payout_run_pause_has_a_reason",
      "payout_run.payout_run_two_persons",
      "payout_stop.payout_stop_ended_by_somebody",
      "payout_stop.payout_stop_has_a_reason",
      "red_flag.red_flag_by_another",
      "red_flag.red_flag_severity",
      "red_flag.red_flag_shown",
      "red_flag.red_flag_times",
      "referral.referral_not_negative",
      "referral.referral_of_another",
      "refund.refund_times",
      "refund.refund_whole_cents",
      "reward.reward_not_negative",
      "reward.reward_paid_when_settled",
      "risk_case.risk_case_closed_whole",
      "risk_case.risk_case_not_closed_by_its_people",
      "setting_cancellation.setting_cancellation_explained",
      "setting_version.setting_version_explained",
      "setting_version.setting_version_not_in_the_past",
      "stripe_reconciliation.stripe_reconciliation_adds_up",
      "stripe_reconciliation.stripe_reconciliation_balanced",
      "stripe_reconciliation.stripe_reconciliation_failed_or_counted",
      "submission.submission_not_own_job",
      "submission.submission_times",
      "suspension.suspension_counted",
      "suspension.suspension_not_lifted_by_its_person",
      "suspension.suspension_times",
      "verification.verification_cleared_is_known",
      "verification.verification_not_decided_by_its_person",
      "verification.verification_submitted_is_complete",
      "verification.verification_times",
      "voucher.voucher_for_another",
      "voucher.voucher_times",
      "voucher.voucher_whole_cents",
      "withdrawal.withdrawal_review_has_reason",
      "withdrawal.withdrawal_reviewed_by_another",
      "withdrawal.withdrawal_times",
      "withdrawal.withdrawal_whole_cents",
      "withdrawal.withdrawal_worth_more_than_its_fee",
    ]);
  });

  it("has the unique indexes that count only some rows", async () => {
    const sql = `select indexname as name from pg_indexes
      where schemaname = 'public' and indexdef like 'CREATE UNIQUE%WHERE%'`;
    expect(await names(sql)).toEqual([
      "ledger_entry_submission_paid_once",
      "payout_item_one_sent",
      "payout_method_once_per_person",
      "payout_stop_one_open",
      "submission_once_per_worker",
      "suspension_one_active",
      "verification_one_person",
      "withdrawal_one_open",
    ]);
  });
});

describe("the application role", () => {
  it("owns nothing and has no power of its own", async () => {
    const owned = `select relname as name from pg_class where relowner = 'piecework_app'::regrole`;
    expect(await names(owned)).toEqual([]);
    const [role] = await rows<Record<string, boolean>>(
      `select rolsuper, rolcreatedb, rolcreaterole, rolbypassrls, rolcanlogin from pg_roles where rolname = 'piecework_app'`,
    );
    expect(Object.values(role ?? {})).toEqual([false, false, false, false, false]);
  });

  it("only reads what functions write", async () => {
    const sql = `select table_name as name from information_schema.role_table_grants
      where grantee = 'piecework_app' and table_schema = 'public'
      group by table_name having array_agg(privilege_type::text) = '{SELECT}'`;
    const readOnly = await names(sql);
    expect(readOnly).toEqual(
      expect.arrayContaining([
        "job_counter",
        "job_transition",
        "ledger_account",
        "ledger_entry",
        "ledger_flow",
        "ledger_transaction",
        "proof_fingerprint",
        "reward",
        "submission_transition",
        "voucher",
        "voucher_transition",
        "verification_transition",
        "withdrawal",
        "withdrawal_transition",
        "worker_stat",
      ]),
    );
  });

  it("may change these columns of jobs, submissions and deposits, and no other", async () => {
    const found = await rows<{ what: string; columns: string }>(
      `select table_name || ' ' || lower(privilege_type) as what, string_agg(column_name, ' ' order by column_name) as columns
       from information_schema.column_privileges
       where grantee = 'piecework_app' and table_name in ('job', 'submission', 'deposit')
         and (table_name, privilege_type) <> ('deposit', 'INSERT') and privilege_type in ('INSERT', 'UPDATE')
       group by table_name, privilege_type order by 1`,
    );
    expect(Object.fromEntries(found.map(({ what, columns }) => [what, columns]))).toEqual({
      "deposit update": "closed_at failure_reason status stripe_session_id",
      "job insert": "created_at draft employer_id id updated_at",
      "job update":
        "approval_fee_micros category_id countries days_to_rate draft fee_micros minutes_to_complete pay_micros popularity positions proofs steps targeting title updated_at",
      "submission update": "draft_saved_at proof reminded_at",
    });
  });

  it("may call these functions, and no other of ours", async () => {
    const sql = `select proname as name from pg_proc
      where pronamespace = 'public'::regnamespace and has_function_privilege('piecework_app', oid, 'execute')`;
    expect(await names(sql)).toEqual([
      "adjustment_decide",
      "adjustment_expire_due",
      "debt_pay_from_earned",
      "debt_settle_due",
      "deposit_credit",
      "dispute_mirror",
      "earned_withdrawable",
      "invariants",
      "job_add_positions",
      "job_approve",
      "job_end",
      "job_give_back",
      "job_publish",
      "job_search_text",
      "job_set_paused",
      "pay_band",
      "payout_begin_repeat",
      "payout_begin_send",
      "payout_claim",
      "payout_create",
      "payout_hand_out",
      "payout_paid",
      "payout_recover",
      "payout_refused",
      "payout_release",
      "payout_retry",
      "payout_returned",
      "payout_sent",
      "payout_unknown",
      "payouts_paused_until",
      "rated_worker_take",
      "refund_mirror",
      "refund_refused",
      "refund_request",
      "reward_settle",
      "submission_decline",
      "submission_expire_lapsed",
      "submission_give_up",
      "submission_reserve",
      "submission_satisfy",
      "submission_satisfy_due",
      "submission_submit",
      "voucher_cancel",
      "voucher_expire_due",
      "voucher_made_micros",
      "voucher_make",
      "voucher_redeem",
      "withdrawal_cancel",
      "withdrawal_request",
      "withdrawal_return_fee_due",
      "withdrawal_review",
    ]);
  });

  it("runs functions of the owner only with a search path of their own", async () => {
    const sql = `select proname as name from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef and (proconfig is null or not 'search_path=public' = any (proconfig))`;
    expect(await names(sql)).toEqual([]);
  });
});

describe("the legal steps", () => {
  const listed = (transitions: Record<string, readonly string[]>) =>
    Object.entries(transitions)
      .flatMap(([from, steps]) => steps.map((to) => `${from} → ${to}`))
      .sort();
  const stored = (table: string) => names(`select from_status || ' → ' || to_status as name from ${table}`);

  it("of a job are the same in the code and in the database", async () => {
    expect(await stored("job_transition")).toEqual(listed(jobTransitions));
  });

  it("of an adjustment are the same in the code and in the database", async () => {
    expect(await stored("adjustment_transition")).toEqual(listed(adjustmentTransitions));
  });

  it("of a payout run and of its items are the same in the code and in the database", async () => {
    expect(await stored("payout_run_transition")).toEqual(listed(payoutRunTransitions));
    const items = await names(`select from_state || ' → ' || to_state as name from payout_item_transition`);
    expect(items).toEqual(listed(payoutItemTransitions));
  });

  it("of refunds and disputes are the same in the code and in the database", async () => {
    expect(await stored("refund_transition")).toEqual(listed(refundTransitions));
    expect(await stored("dispute_transition")).toEqual(listed(disputeTransitions));
  });

  it("of a submission are the same in the code and in the database", async () => {
    expect(await stored("submission_transition")).toEqual(listed(submissionTransitions));
  });

  it("of a suspension are the same in the code and in the database", async () => {
    expect(await stored("suspension_transition")).toEqual(listed(suspensionTransitions));
  });

  it("of a voucher are the same in the code and in the database", async () => {
    expect(await stored("voucher_transition")).toEqual(listed(voucherTransitions));
  });

  it("of a verification are the same in the code and in the database", async () => {
    expect(await stored("verification_transition")).toEqual(listed(verificationTransitions));
  });

  it("of a withdrawal are the same in the code and in the database", async () => {
    expect(await stored("withdrawal_transition")).toEqual(listed(withdrawalTransitions));
  });
});
