-- DropIndex
DROP INDEX "adjustment_proposed_at_idx";
