import { sweep } from "@/inngest/sweep";
import { settleRewards as work } from "@/lib/referrals/settle";

/** Pays rewards for referred people, and bonuses for levels, within a minute of the rating. */
export const settleRewards = sweep({ id: "settle-rewards", batch: 500, work });
