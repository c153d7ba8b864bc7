-- CreateEnum
CREATE TYPE "hold_scope" AS ENUM ('WITHDRAWALS', 'ACCOUNT');

-- CreateEnum
CREATE TYPE "hold_cause" AS ENUM ('CHARGEBACK', 'FRAUD_WARNING', 'IDENTITY', 'LINKED_ACCOUNT', 'RULES', 'SECURITY');

-- CreateEnum
CREATE TYPE "payout_method_kind" AS ENUM ('PAYPAL', 'USDC', 'BANK', 'MANUAL');

-- CreateEnum
CREATE TYPE "withdrawal_status" AS ENUM ('REQUESTED', 'PROCESSING', 'UNKNOWN', 'COMPLETED', 'FAILED', 'CANCELLED');

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "stepped_up_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "account_hold" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "scope" "hold_scope" NOT NULL,
    "cause" "hold_cause" NOT NULL,
    "source_key" TEXT,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "review_due_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by" TEXT,
    "lift_reason" TEXT,

    CONSTRAINT "account_hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout_method" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "kind" "payout_method_kind" NOT NULL,
    "label" TEXT NOT NULL,
    "destination_sealed" TEXT NOT NULL,
    "destination_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "usable_from" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "payout_method_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "withdrawal" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "method_id" TEXT NOT NULL,
    "method_kind" "payout_method_kind" NOT NULL,
    "method_label" TEXT NOT NULL,
    "destination_sealed" TEXT NOT NULL,
    "amount_micros" BIGINT NOT NULL,
    "fee_micros" BIGINT NOT NULL,
    "status" "withdrawal_status" NOT NULL DEFAULT 'REQUESTED',
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "review_due_at" TIMESTAMPTZ(3),
    "review_reason" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by" TEXT,
    "run_id" TEXT,
    "sending_at" TIMESTAMPTZ(3),
    "provider_reference" TEXT,
    "provider_status" TEXT,
    "problem" TEXT,
    "completed_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "fee_returned_at" TIMESTAMPTZ(3),

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "withdrawal_transition" (
    "from_status" "withdrawal_status" NOT NULL,
    "to_status" "withdrawal_status" NOT NULL,

    CONSTRAINT "withdrawal_transition_pkey" PRIMARY KEY ("from_status","to_status")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_hold_source_key_key" ON "account_hold"("source_key");

-- CreateIndex
CREATE INDEX "account_hold_user_id_lifted_at_idx" ON "account_hold"("user_id", "lifted_at");

-- CreateIndex
CREATE INDEX "account_hold_lifted_at_review_due_at_idx" ON "account_hold"("lifted_at", "review_due_at");

-- CreateIndex
CREATE INDEX "payout_method_user_id_removed_at_idx" ON "payout_method"("user_id", "removed_at");

-- CreateIndex
CREATE INDEX "payout_method_destination_hash_idx" ON "payout_method"("destination_hash");

-- CreateIndex
CREATE INDEX "withdrawal_user_id_requested_at_idx" ON "withdrawal"("user_id", "requested_at");

-- CreateIndex
CREATE INDEX "withdrawal_status_requested_at_idx" ON "withdrawal"("status", "requested_at");

-- CreateIndex
CREATE INDEX "withdrawal_run_id_status_idx" ON "withdrawal"("run_id", "status");

-- AddForeignKey
ALTER TABLE "account_hold" ADD CONSTRAINT "account_hold_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_method" ADD CONSTRAINT "payout_method_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_method_id_fkey" FOREIGN KEY ("method_id") REFERENCES "payout_method"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


