-- What jobs measure and how employers behave, summed up by a sweep: lib/reputation/hourly-refresh.ts and
-- scorecard-refresh.ts. Nothing else decides by these tables, and they can be rebuilt from the submissions at any time.

CREATE TABLE "job_pace" (
    "job_id" TEXT NOT NULL,
    "submitted" INTEGER NOT NULL,
    "satisfied" INTEGER NOT NULL,
    "not_satisfied" INTEGER NOT NULL,
    "timed" INTEGER NOT NULL,
    "median_seconds" INTEGER,
    "paid_micros" BIGINT NOT NULL,
    "measured_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "job_pace_pkey" PRIMARY KEY ("job_id")
);

CREATE TABLE "employer_score" (
    "employer_id" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "most_ratings" INTEGER NOT NULL,
    "satisfied" INTEGER NOT NULL,
    "not_satisfied" INTEGER NOT NULL,
    "by_timer" INTEGER NOT NULL,
    "median_rate_seconds" INTEGER,
    "median_hourly_micros" BIGINT,
    "paid_micros" BIGINT NOT NULL,
    "jobs_posted" INTEGER NOT NULL,
    "jobs_ended" INTEGER NOT NULL,
    "measured_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "employer_score_pkey" PRIMARY KEY ("employer_id")
);

-- CreateIndex
CREATE INDEX "employer_score_measured_at_idx" ON "employer_score"("measured_at");

-- Reader: the refresh of the scorecards.
create index submission_rated_of_employer on submission (employer_id, rated_at) where rated_at is not null;

grant select, insert, update on job_pace, employer_score to piecework_app;
