-- CreateEnum
CREATE TYPE "stripe_reconciliation_outcome" AS ENUM ('BALANCED', 'DIFFERENT', 'FAILED');

-- CreateEnum
CREATE TYPE "stripe_movement_kind" AS ENUM ('PAYMENT', 'REFUND', 'DISPUTE', 'OTHER');

-- CreateEnum
CREATE TYPE "stripe_difference_kind" AS ENUM ('NOT_IN_LEDGER', 'NOT_AT_STRIPE', 'AMOUNT_DIFFERS', 'OTHER_CURRENCY', 'OLDER');

-- CreateTable
CREATE TABLE "stripe_reconciliation" (
    "id" BIGSERIAL NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by" TEXT NOT NULL,
    "outcome" "stripe_reconciliation_outcome" NOT NULL,
    "failure" TEXT,
    "credited_deposits" INTEGER NOT NULL,
    "replayed_events" INTEGER NOT NULL,
    "window_start" TIMESTAMPTZ(3),
    "stripe_before_micros" BIGINT,
    "stripe_micros" BIGINT,
    "ledger_micros" BIGINT,
    "under_way_micros" BIGINT,
    "difference_micros" BIGINT,

    CONSTRAINT "stripe_reconciliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stripe_reconciliation_day" (
    "reconciliation_id" BIGINT NOT NULL,
    "day" DATE NOT NULL,
    "kind" "stripe_movement_kind" NOT NULL,
    "stripe_micros" BIGINT NOT NULL,
    "ledger_micros" BIGINT NOT NULL,
    "fee_micros" BIGINT NOT NULL,

    CONSTRAINT "stripe_reconciliation_day_pkey" PRIMARY KEY ("reconciliation_id","day","kind")
);

-- CreateTable
CREATE TABLE "stripe_reconciliation_difference" (
    "id" BIGSERIAL NOT NULL,
    "reconciliation_id" BIGINT NOT NULL,
    "kind" "stripe_difference_kind" NOT NULL,
    "movement" "stripe_movement_kind" NOT NULL,
    "stripe_id" TEXT,
    "ledger_transaction_id" BIGINT,
    "deposit_id" TEXT,
    "stripe_micros" BIGINT NOT NULL,
    "ledger_micros" BIGINT NOT NULL,
    "explanation" TEXT NOT NULL,

    CONSTRAINT "stripe_reconciliation_difference_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "stripe_reconciliation_difference_reconciliation_id_idx" ON "stripe_reconciliation_difference"("reconciliation_id");

-- AddForeignKey
ALTER TABLE "stripe_reconciliation_day" ADD CONSTRAINT "stripe_reconciliation_day_reconciliation_id_fkey" FOREIGN KEY ("reconciliation_id") REFERENCES "stripe_reconciliation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stripe_reconciliation_difference" ADD CONSTRAINT "stripe_reconciliation_difference_reconciliation_id_fkey" FOREIGN KEY ("reconciliation_id") REFERENCES "stripe_reconciliation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Stripe compared with the ledger, run by run.
--
-- What must never happen, and who prevents it:
--   a run that failed taken for a balanced one                 check stripe_reconciliation_failed_or_counted
--   a difference that is not what its parts say                check stripe_reconciliation_adds_up
--   a run called balanced though money differs                 check stripe_reconciliation_balanced
--   a result rewritten afterwards                              triggers stripe_reconciliation_frozen, and no grant
alter table stripe_reconciliation add constraint stripe_reconciliation_failed_or_counted check (
  (outcome = 'FAILED') = (failure is not null)
  and num_nulls(window_start, stripe_before_micros, stripe_micros, ledger_micros, under_way_micros, difference_micros)
    = case outcome when 'FAILED' then 6 else 0 end);
alter table stripe_reconciliation add constraint stripe_reconciliation_adds_up
  check (difference_micros = stripe_micros - ledger_micros - under_way_micros);
alter table stripe_reconciliation add constraint stripe_reconciliation_balanced
  check (outcome <> 'BALANCED' or difference_micros = 0);

create trigger stripe_reconciliation_frozen before update or delete or truncate on stripe_reconciliation
  for each statement execute function refuse_change();
create trigger stripe_reconciliation_frozen before update or delete or truncate on stripe_reconciliation_day
  for each statement execute function refuse_change();
create trigger stripe_reconciliation_frozen before update or delete or truncate on stripe_reconciliation_difference
  for each statement execute function refuse_change();

grant select on stripe_reconciliation, stripe_reconciliation_day, stripe_reconciliation_difference to piecework_app;
grant insert on stripe_reconciliation, stripe_reconciliation_day, stripe_reconciliation_difference to piecework_app;
grant usage on sequence stripe_reconciliation_id_seq, stripe_reconciliation_difference_id_seq to piecework_app;
