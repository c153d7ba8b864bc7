-- CreateTable
CREATE TABLE "payout_stop" (
    "id" BIGSERIAL NOT NULL,
    "reason" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,

    CONSTRAINT "payout_stop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invariant_check" (
    "id" BIGSERIAL NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_by" TEXT NOT NULL,
    "broken" INTEGER NOT NULL,
    "results" JSONB NOT NULL,

    CONSTRAINT "invariant_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "payout_stop_started_at_idx" ON "payout_stop"("started_at");

-- CreateIndex
CREATE INDEX "invariant_check_checked_at_idx" ON "invariant_check"("checked_at");



-- What must never happen, and who prevents it:
--   two stops at once, so that ending one leaves payouts stopped      unique index payout_stop_one_open
--   a stop without a reason, or ended by nobody                       checks on payout_stop
--   a stop or a check rewritten afterwards                            no grant to the application role
create unique index payout_stop_one_open on payout_stop ((true)) where ended_at is null;
alter table payout_stop add constraint payout_stop_has_a_reason check (length(reason) > 0);
alter table payout_stop add constraint payout_stop_ended_by_somebody check ((ended_at is null) = (ended_by is null));

grant select on payout_stop, invariant_check to piecework_app;
grant insert (reason, started_at, started_by), update (ended_at, ended_by) on payout_stop to piecework_app;
grant insert (checked_at, checked_by, broken, results) on invariant_check to piecework_app;
grant usage on sequence payout_stop_id_seq, invariant_check_id_seq to piecework_app;
