-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "deposit_status" AS ENUM ('CREATED', 'PROCESSING', 'SUCCEEDED', 'FAILED', 'EXPIRED', 'REVIEW');

-- CreateEnum
CREATE TYPE "file_purpose" AS ENUM ('PROOF', 'PROFILE_PHOTO', 'PROFILE_BACKGROUND');

-- CreateEnum
CREATE TYPE "file_status" AS ENUM ('PENDING', 'READY', 'REJECTED', 'DELETED');

-- CreateEnum
CREATE TYPE "job_status" AS ENUM ('DRAFT', 'PENDING_REVIEW', 'DECLINED', 'CANCELLED', 'RUNNING', 'PAUSED', 'FINISHED', 'STOPPED', 'EXPIRED');

-- CreateEnum
CREATE TYPE "job_targeting" AS ENUM ('INTERNATIONAL', 'TIER_1', 'COUNTRIES_INCLUDED', 'COUNTRIES_EXCLUDED');

-- CreateEnum
CREATE TYPE "ledger_account_kind" AS ENUM ('EARNED', 'WALLET', 'CLEARING', 'FEES', 'ESCROW');

-- CreateEnum
CREATE TYPE "ledger_transaction_kind" AS ENUM ('DEPOSIT', 'JOB_FUNDED', 'JOB_APPROVED', 'JOB_REFUNDED', 'SATISFIED');

-- CreateEnum
CREATE TYPE "email_token_purpose" AS ENUM ('CONFIRM_EMAIL', 'RESET_PASSWORD');

-- CreateEnum
CREATE TYPE "submission_status" AS ENUM ('RESERVED', 'SUBMITTED', 'SATISFIED', 'NOT_SATISFIED', 'EXPIRED', 'RELEASED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "rated_by_kind" AS ENUM ('EMPLOYER', 'TIMER');

-- CreateEnum
CREATE TYPE "decline_reason" AS ENUM ('PROOF_MISSING', 'WRONG_PROOF', 'INSTRUCTIONS_NOT_FOLLOWED', 'DUPLICATE', 'UNREADABLE', 'OUTSIDE_TARGETING', 'OTHER');

-- CreateEnum
CREATE TYPE "user_role" AS ENUM ('MEMBER', 'MODERATOR', 'FINANCE', 'ADMIN');

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "reason" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deposit" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "amount_micros" BIGINT NOT NULL,
    "status" "deposit_status" NOT NULL DEFAULT 'CREATED',
    "stripe_session_id" TEXT,
    "stripe_payment_intent_id" TEXT,
    "return_path" TEXT NOT NULL,
    "failure_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "credited_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "deposit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stripe_event" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "session_id" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "stripe_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file" (
    "id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "purpose" "file_purpose" NOT NULL,
    "subject_id" TEXT NOT NULL,
    "proof_id" TEXT,
    "storage_key" TEXT,
    "name" TEXT NOT NULL,
    "mime_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "sha256" CHAR(64),
    "status" "file_status" NOT NULL DEFAULT 'PENDING',
    "rejection_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job" (
    "id" TEXT NOT NULL,
    "employer_id" TEXT NOT NULL,
    "status" "job_status" NOT NULL DEFAULT 'DRAFT',
    "draft" JSONB,
    "category_id" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "steps" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "proofs" JSONB NOT NULL DEFAULT '[]',
    "positions" INTEGER NOT NULL DEFAULT 0,
    "pay_micros" BIGINT NOT NULL DEFAULT 0,
    "fee_micros" BIGINT NOT NULL DEFAULT 0,
    "approval_fee_micros" BIGINT NOT NULL DEFAULT 0,
    "minutes_to_complete" INTEGER NOT NULL DEFAULT 15,
    "days_to_rate" INTEGER NOT NULL DEFAULT 7,
    "targeting" "job_targeting" NOT NULL DEFAULT 'INTERNATIONAL',
    "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by" TEXT,
    "decline_reason" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "popularity" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_counter" (
    "job_id" TEXT NOT NULL,
    "positions" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "submitted" INTEGER NOT NULL DEFAULT 0,
    "satisfied" INTEGER NOT NULL DEFAULT 0,
    "not_satisfied" INTEGER NOT NULL DEFAULT 0,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "job_counter_pkey" PRIMARY KEY ("job_id")
);

-- CreateTable
CREATE TABLE "job_correction" (
    "id" TEXT NOT NULL,
    "job_id" TEXT NOT NULL,
    "moderator_id" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "job_correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_account" (
    "id" BIGSERIAL NOT NULL,
    "kind" "ledger_account_kind" NOT NULL,
    "owner_id" TEXT NOT NULL,
    "balance_micros" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_transaction" (
    "id" BIGSERIAL NOT NULL,
    "kind" "ledger_transaction_kind" NOT NULL,
    "key" TEXT NOT NULL,
    "job_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_transaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" BIGSERIAL NOT NULL,
    "transaction_id" BIGINT NOT NULL,
    "account_id" BIGINT NOT NULL,
    "amount_micros" BIGINT NOT NULL,
    "balance_after_micros" BIGINT NOT NULL,
    "submission_id" TEXT,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" TEXT NOT NULL DEFAULT ('evt_' || gen_random_uuid()),
    "name" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_until" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" TEXT NOT NULL,
    "dedupe_key" TEXT,
    "to_address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "function_heartbeat" (
    "name" TEXT NOT NULL,
    "ran_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "function_heartbeat_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "profile" (
    "user_id" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "languages" TEXT[],
    "skills" TEXT[],
    "photo_file_id" TEXT,
    "background_file_id" TEXT,
    "show_earned" BOOLEAN NOT NULL DEFAULT true,
    "show_last_login" BOOLEAN NOT NULL DEFAULT true,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ip_hash" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_token" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "purpose" "email_token_purpose" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "setting_version" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "setting_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" TEXT NOT NULL,
    "job_id" TEXT NOT NULL,
    "employer_id" TEXT NOT NULL,
    "worker_id" TEXT NOT NULL,
    "status" "submission_status" NOT NULL DEFAULT 'RESERVED',
    "pay_micros" BIGINT NOT NULL,
    "fee_micros" BIGINT NOT NULL,
    "days_to_rate" INTEGER NOT NULL,
    "proof" JSONB NOT NULL DEFAULT '{}',
    "reserved_at" TIMESTAMPTZ(3) NOT NULL,
    "reserved_until" TIMESTAMPTZ(3) NOT NULL,
    "draft_saved_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "rate_due_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "rated_at" TIMESTAMPTZ(3),
    "rated_by" "rated_by_kind",
    "rated_by_id" TEXT,
    "decline_reason" "decline_reason",
    "decline_text" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proof_fingerprint" (
    "job_id" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "worker_id" TEXT NOT NULL,
    "submission_id" TEXT NOT NULL,

    CONSTRAINT "proof_fingerprint_pkey" PRIMARY KEY ("job_id","sha256")
);

-- CreateTable
CREATE TABLE "worker_stat" (
    "worker_id" TEXT NOT NULL,
    "satisfied" INTEGER NOT NULL DEFAULT 0,
    "not_satisfied" INTEGER NOT NULL DEFAULT 0,
    "earned_micros" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "worker_stat_pkey" PRIMARY KEY ("worker_id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_confirmed_at" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "nickname" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "birth_date" DATE NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" "user_role" NOT NULL DEFAULT 'MEMBER',
    "suspended_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_login_at" TIMESTAMPTZ(3),

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entry_subject_id_id_idx" ON "audit_entry"("subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_idx" ON "audit_entry"("actor", "id");

-- CreateIndex
CREATE UNIQUE INDEX "deposit_stripe_session_id_key" ON "deposit"("stripe_session_id");

-- CreateIndex
CREATE UNIQUE INDEX "deposit_stripe_payment_intent_id_key" ON "deposit"("stripe_payment_intent_id");

-- CreateIndex
CREATE INDEX "deposit_user_id_created_at_idx" ON "deposit"("user_id", "created_at");

-- CreateIndex
CREATE INDEX "deposit_status_created_at_idx" ON "deposit"("status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "file_storage_key_key" ON "file"("storage_key");

-- CreateIndex
CREATE INDEX "file_subject_id_status_idx" ON "file"("subject_id", "status");

-- CreateIndex
CREATE INDEX "file_status_created_at_idx" ON "file"("status", "created_at");

-- CreateIndex
CREATE INDEX "job_employer_id_created_at_idx" ON "job"("employer_id", "created_at");

-- CreateIndex
CREATE INDEX "job_status_submitted_at_idx" ON "job"("status", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "job_id_employer_id_key" ON "job"("id", "employer_id");

-- CreateIndex
CREATE INDEX "job_correction_job_id_created_at_idx" ON "job_correction"("job_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_account_kind_owner_id_key" ON "ledger_account"("kind", "owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transaction_key_key" ON "ledger_transaction"("key");

-- CreateIndex
CREATE INDEX "ledger_transaction_job_id_id_idx" ON "ledger_transaction"("job_id", "id");

-- CreateIndex
CREATE INDEX "ledger_entry_account_id_id_idx" ON "ledger_entry"("account_id", "id");

-- CreateIndex
CREATE INDEX "ledger_entry_transaction_id_idx" ON "ledger_entry"("transaction_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_dedupe_key_key" ON "mail"("dedupe_key");

-- CreateIndex
CREATE INDEX "session_user_id_ended_at_idx" ON "session"("user_id", "ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "email_token_token_hash_key" ON "email_token"("token_hash");

-- CreateIndex
CREATE INDEX "email_token_user_id_purpose_idx" ON "email_token"("user_id", "purpose");

-- CreateIndex
CREATE INDEX "setting_version_key_effective_from_idx" ON "setting_version"("key", "effective_from");

-- CreateIndex
CREATE INDEX "submission_job_id_status_id_idx" ON "submission"("job_id", "status", "id");

-- CreateIndex
CREATE INDEX "submission_worker_id_id_idx" ON "submission"("worker_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- AddForeignKey
ALTER TABLE "deposit" ADD CONSTRAINT "deposit_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_counter" ADD CONSTRAINT "job_counter_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_correction" ADD CONSTRAINT "job_correction_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_transaction_id_fkey" FOREIGN KEY ("transaction_id") REFERENCES "ledger_transaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "ledger_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_token" ADD CONSTRAINT "email_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_job_id_employer_id_fkey" FOREIGN KEY ("job_id", "employer_id") REFERENCES "job"("id", "employer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_worker_id_fkey" FOREIGN KEY ("worker_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_rated_by_id_fkey" FOREIGN KEY ("rated_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worker_stat" ADD CONSTRAINT "worker_stat_worker_id_fkey" FOREIGN KEY ("worker_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


