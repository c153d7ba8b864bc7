-- CreateEnum
CREATE TYPE "red_flag_evidence" AS ENUM ('FALSE_PROOF', 'WORK_OF_OTHERS', 'SEVERAL_ACCOUNTS', 'AUTOMATION', 'ABUSE');

-- CreateTable
CREATE TABLE "red_flag" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "severity" SMALLINT NOT NULL,
    "evidence_class" "red_flag_evidence" NOT NULL,
    "evidence" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,
    "withdraw_reason" TEXT,

    CONSTRAINT "red_flag_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "red_flag_user_id_expires_at_idx" ON "red_flag"("user_id", "expires_at");

-- CreateIndex
CREATE INDEX "red_flag_confirmed_at_idx" ON "red_flag"("confirmed_at");

-- AddForeignKey
ALTER TABLE "red_flag" ADD CONSTRAINT "red_flag_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Red flags: what staff found and can show. The sum of those that count suspends.
--
-- What must never happen, and who prevents it:
--   a flag without evidence, or of an unknown weight         checks on red_flag
--   staff confirm or withdraw their own                      check red_flag_by_another
--   a flag is changed after it was confirmed                 no grant to the application role

alter table red_flag add constraint red_flag_severity check (severity between 1 and 3);
alter table red_flag add constraint red_flag_shown check (length(evidence) >= 20);
alter table red_flag add constraint red_flag_by_another check (confirmed_by <> user_id and withdrawn_by <> user_id);
alter table red_flag add constraint red_flag_times check (
  expires_at > confirmed_at and (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdraw_reason is null));

grant select, insert on red_flag to piecework_app;
grant update (withdrawn_at, withdrawn_by, withdraw_reason) on red_flag to piecework_app;
