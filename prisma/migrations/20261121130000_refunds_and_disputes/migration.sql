-- CreateEnum
CREATE TYPE "refund_status" AS ENUM ('REQUESTED', 'PENDING', 'SUCCEEDED', 'FAILED');

-- CreateEnum
CREATE TYPE "refund_origin" AS ENUM ('OWNER', 'FRAUD_WARNING', 'STRIPE');

-- CreateEnum
CREATE TYPE "dispute_status" AS ENUM ('WARNING', 'CLOSED', 'OPEN', 'WON', 'LOST');

-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "stripe_customer_id" TEXT;

-- AlterTable
ALTER TABLE "deposit" ADD COLUMN     "card_hash" TEXT;

-- CreateTable
CREATE TABLE "refund" (
    "id" TEXT NOT NULL,
    "deposit_id" TEXT NOT NULL,
    "origin" "refund_origin" NOT NULL,
    "amount_micros" BIGINT NOT NULL,
    "status" "refund_status" NOT NULL DEFAULT 'REQUESTED',
    "stripe_refund_id" TEXT,
    "failure_reason" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "succeeded_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund_transition" (
    "from_status" "refund_status" NOT NULL,
    "to_status" "refund_status" NOT NULL,

    CONSTRAINT "refund_transition_pkey" PRIMARY KEY ("from_status","to_status")
);

-- CreateTable
CREATE TABLE "dispute" (
    "id" TEXT NOT NULL,
    "deposit_id" TEXT NOT NULL,
    "amount_micros" BIGINT NOT NULL,
    "taken_micros" BIGINT NOT NULL DEFAULT 0,
    "status" "dispute_status" NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispute_transition" (
    "from_status" "dispute_status" NOT NULL,
    "to_status" "dispute_status" NOT NULL,

    CONSTRAINT "dispute_transition_pkey" PRIMARY KEY ("from_status","to_status")
);

-- CreateIndex
CREATE UNIQUE INDEX "refund_stripe_refund_id_key" ON "refund"("stripe_refund_id");

-- CreateIndex
CREATE INDEX "refund_deposit_id_idx" ON "refund"("deposit_id");

-- CreateIndex
CREATE INDEX "refund_next_attempt_at_idx" ON "refund"("next_attempt_at");

-- CreateIndex
CREATE INDEX "dispute_deposit_id_idx" ON "dispute"("deposit_id");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_stripe_customer_id_key" ON "app_user"("stripe_customer_id");

-- CreateIndex
CREATE INDEX "deposit_card_hash_idx" ON "deposit"("card_hash");

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_deposit_id_fkey" FOREIGN KEY ("deposit_id") REFERENCES "deposit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_deposit_id_fkey" FOREIGN KEY ("deposit_id") REFERENCES "deposit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

