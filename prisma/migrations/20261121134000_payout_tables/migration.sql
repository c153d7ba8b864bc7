-- CreateEnum
CREATE TYPE "payout_run_status" AS ENUM ('DRAFT', 'APPROVED', 'RUNNING', 'PAUSED', 'FINISHED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "payout_item_state" AS ENUM ('SELECTED', 'EXCLUDED', 'SENDING', 'SENT', 'PAID', 'FAILED', 'UNKNOWN', 'RETURNED');

-- CreateTable
CREATE TABLE "payout_run" (
    "id" TEXT NOT NULL,
    "number" SERIAL NOT NULL,
    "method_kind" "payout_method_kind",
    "scheduled_for" TIMESTAMPTZ(3),
    "status" "payout_run_status" NOT NULL DEFAULT 'DRAFT',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "selected" INTEGER NOT NULL,
    "amount_micros" BIGINT NOT NULL,
    "fee_micros" BIGINT NOT NULL,
    "needs_second" BOOLEAN NOT NULL,
    "approved_at" TIMESTAMPTZ(3),
    "approved_by" TEXT,
    "second_approved_at" TIMESTAMPTZ(3),
    "second_approved_by" TEXT,
    "started_at" TIMESTAMPTZ(3),
    "heartbeat_at" TIMESTAMPTZ(3),
    "failures_in_row" INTEGER NOT NULL DEFAULT 0,
    "paused_at" TIMESTAMPTZ(3),
    "pause_reason" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "payout_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout_item" (
    "run_id" TEXT NOT NULL,
    "withdrawal_id" TEXT NOT NULL,
    "state" "payout_item_state" NOT NULL,
    "exclusion" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "next_check_at" TIMESTAMPTZ(3),
    "checks" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payout_item_pkey" PRIMARY KEY ("run_id","withdrawal_id")
);

-- CreateTable
CREATE TABLE "payout_run_transition" (
    "from_status" "payout_run_status" NOT NULL,
    "to_status" "payout_run_status" NOT NULL,

    CONSTRAINT "payout_run_transition_pkey" PRIMARY KEY ("from_status","to_status")
);

-- CreateTable
CREATE TABLE "payout_item_transition" (
    "from_state" "payout_item_state" NOT NULL,
    "to_state" "payout_item_state" NOT NULL,

    CONSTRAINT "payout_item_transition_pkey" PRIMARY KEY ("from_state","to_state")
);

-- CreateIndex
CREATE UNIQUE INDEX "payout_run_number_key" ON "payout_run"("number");

-- CreateIndex
CREATE UNIQUE INDEX "payout_run_scheduled_for_key" ON "payout_run"("scheduled_for");

-- CreateIndex
CREATE INDEX "payout_run_status_created_at_idx" ON "payout_run"("status", "created_at");

-- CreateIndex
CREATE INDEX "payout_item_withdrawal_id_idx" ON "payout_item"("withdrawal_id");

-- CreateIndex
CREATE INDEX "payout_item_run_id_state_idx" ON "payout_item"("run_id", "state");

-- CreateIndex
CREATE INDEX "payout_item_next_check_at_idx" ON "payout_item"("next_check_at");

-- AddForeignKey
ALTER TABLE "payout_item" ADD CONSTRAINT "payout_item_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "payout_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_item" ADD CONSTRAINT "payout_item_withdrawal_id_fkey" FOREIGN KEY ("withdrawal_id") REFERENCES "withdrawal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


