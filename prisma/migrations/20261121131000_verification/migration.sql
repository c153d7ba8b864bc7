-- Who a person is, who has seen their documents, and what somebody has to look at again.

-- CreateEnum
CREATE TYPE "case_kind" AS ENUM ('SAME_DOCUMENT', 'SAME_DESTINATION', 'LINKED_ACCOUNTS', 'DEPOSIT_REVIEW', 'FRAUD', 'RECONCILIATION', 'PROMOTION_BUDGET');

-- CreateEnum
CREATE TYPE "case_outcome" AS ENUM ('HARMLESS', 'CONFIRMED');

-- CreateEnum
CREATE TYPE "verification_status" AS ENUM ('DRAFT', 'SUBMITTED', 'REJECTED', 'CLEARED');

-- CreateEnum
CREATE TYPE "identity_part" AS ENUM ('PERSONAL', 'FRONT', 'BACK');

-- AlterTable
ALTER TABLE "file" ADD COLUMN     "sealed_with" TEXT;

-- CreateTable
CREATE TABLE "risk_case" (
    "id" TEXT NOT NULL,
    "kind" "case_kind" NOT NULL,
    "user_id" TEXT,
    "other_user_id" TEXT,
    "source_key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" TEXT,
    "outcome" "case_outcome",
    "conclusion" TEXT,

    CONSTRAINT "risk_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "status" "verification_status" NOT NULL DEFAULT 'DRAFT',
    "personal_sealed" TEXT,
    "personal_given_at" TIMESTAMPTZ(3),
    "personal_fits" BOOLEAN NOT NULL DEFAULT false,
    "document_sealed" TEXT,
    "person_hash" TEXT,
    "front_file_id" TEXT,
    "back_file_id" TEXT,
    "cause" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "rejected_part" "identity_part",
    "rejection_reason" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "documents_deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_view" (
    "id" TEXT NOT NULL,
    "verification_id" TEXT NOT NULL,
    "viewer_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_transition" (
    "from_status" "verification_status" NOT NULL,
    "to_status" "verification_status" NOT NULL,

    CONSTRAINT "verification_transition_pkey" PRIMARY KEY ("from_status","to_status")
);

-- CreateIndex
CREATE UNIQUE INDEX "risk_case_source_key_key" ON "risk_case"("source_key");

-- CreateIndex
CREATE INDEX "risk_case_closed_at_opened_at_idx" ON "risk_case"("closed_at", "opened_at");

-- CreateIndex
CREATE INDEX "risk_case_user_id_idx" ON "risk_case"("user_id");

-- CreateIndex
CREATE INDEX "risk_case_other_user_id_idx" ON "risk_case"("other_user_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_user_id_key" ON "verification"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_front_file_id_key" ON "verification"("front_file_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_back_file_id_key" ON "verification"("back_file_id");

-- CreateIndex
CREATE INDEX "verification_status_submitted_at_idx" ON "verification"("status", "submitted_at");

-- CreateIndex
CREATE INDEX "verification_person_hash_idx" ON "verification"("person_hash");

-- CreateIndex
CREATE INDEX "document_view_viewer_id_opened_at_idx" ON "document_view"("viewer_id", "opened_at");

-- CreateIndex
CREATE INDEX "document_view_verification_id_opened_at_idx" ON "document_view"("verification_id", "opened_at");

-- CreateIndex
CREATE INDEX "file_sealed_with_idx" ON "file"("sealed_with");

-- AddForeignKey
ALTER TABLE "risk_case" ADD CONSTRAINT "risk_case_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk_case" ADD CONSTRAINT "risk_case_other_user_id_fkey" FOREIGN KEY ("other_user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_view" ADD CONSTRAINT "document_view_verification_id_fkey" FOREIGN KEY ("verification_id") REFERENCES "verification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_view" ADD CONSTRAINT "document_view_viewer_id_fkey" FOREIGN KEY ("viewer_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never happen, and who prevents it:
--   a document swapped after it was submitted                 trigger verification_guarded
--   a decision on the own document                            check verification_not_decided_by_its_person
--   two people cleared with one document                      unique index verification_one_person
--   a look at documents that leaves no trace or is changed    no grant to change or delete document_view
--   a case closed by somebody it is about                     check risk_case_not_closed_by_its_people

-- The legal steps; the code's copy is lib/verification/states.ts, and a test compares the two.
insert into verification_transition (from_status, to_status) values
  ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'CLEARED'), ('SUBMITTED', 'REJECTED'), ('REJECTED', 'SUBMITTED'), ('REJECTED', 'DRAFT');

create function verification_guard() returns trigger language plpgsql as $$
begin
  if new.status <> old.status then
    if not exists (select from verification_transition where from_status = old.status and to_status = new.status) then
      raise exception 'a verification cannot go from % to %', old.status, new.status using errcode = 'PW004';
    end if;
    return new;
  end if;
  -- Of a cleared one the files go, when they have been kept long enough; nothing comes in their place.
  if old.status in ('SUBMITTED', 'CLEARED') and (
    new.person_hash is distinct from old.person_hash
    or (new.front_file_id is distinct from old.front_file_id and (old.status = 'SUBMITTED' or new.front_file_id is not null))
    or (new.back_file_id is distinct from old.back_file_id and (old.status = 'SUBMITTED' or new.back_file_id is not null))
  ) then
    raise exception 'a document that was submitted cannot be exchanged' using errcode = 'PW004';
  end if;
  return new;
end $$;
create trigger verification_guarded before update on verification for each row execute function verification_guard();

create unique index verification_one_person on verification (person_hash) where status = 'CLEARED';
alter table verification add constraint verification_not_decided_by_its_person check (decided_by <> user_id);
alter table verification add constraint verification_times check (
  (status = 'DRAFT' or submitted_at is not null) and (status <> 'SUBMITTED' or due_at is not null)
  and (status not in ('CLEARED', 'REJECTED') or (decided_at is not null and decided_by is not null))
  and (status = 'REJECTED') = (rejected_part is not null) and (rejected_part is null) = (rejection_reason is null));
alter table verification add constraint verification_submitted_is_complete check (
  status <> 'SUBMITTED' or (personal_sealed is not null and document_sealed is not null and person_hash is not null
    and front_file_id is not null and back_file_id is not null));
alter table verification add constraint verification_cleared_is_known check (
  status <> 'CLEARED' or (personal_sealed is not null and person_hash is not null));

alter table risk_case add constraint risk_case_closed_whole check (
  (closed_at is null) = (closed_by is null) and (closed_at is null) = (outcome is null)
  and (closed_at is null) = (conclusion is null));
alter table risk_case add constraint risk_case_not_closed_by_its_people check (closed_by <> user_id and closed_by <> other_user_id);

grant select, insert, update on verification to piecework_app;
grant select on verification_transition to piecework_app;
grant select, insert on document_view to piecework_app;
grant select, insert on risk_case to piecework_app;
grant update (closed_at, closed_by, outcome, conclusion) on risk_case to piecework_app;
revoke execute on function verification_guard() from public;
