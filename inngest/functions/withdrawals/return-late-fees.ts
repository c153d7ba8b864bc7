import { sweep } from "@/inngest/sweep";
import { returnLateFees as work } from "@/lib/withdrawals/return-late-fees";

/** Gives back the fees of withdrawals that were promised earlier. */
export const returnLateFees = sweep({ id: "return-late-fees", cron: "*/10 * * * *", batch: 50, work });
