import { sweep } from "@/inngest/sweep";
import { refundRequested } from "@/lib/deposits/events";
import { sendDueRefunds as work } from "@/lib/deposits/send-refunds";

/** Sends refunds to Stripe as soon as they are asked for, and follows them until they have ended. */
export const sendRefunds = sweep({ id: "send-refunds", event: refundRequested.name, batch: 20, work });
