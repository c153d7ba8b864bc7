import { sweep } from "@/inngest/sweep";
import { reconcilePayouts as work } from "@/lib/payouts/reconcile";

/** Asks providers how payouts stand that have not settled; an answer that got lost only delays. */
export const reconcilePayouts = sweep({ id: "payout-reconcile", batch: 50, work });
