import { eventType } from "inngest";
import { payBackRequested } from "@/lib/deposits/events";
import { sendPayBack } from "@/lib/deposits/pay-back";
import { inngest } from "@/lib/platform/inngest";

/** Sends back what was paid for a deposit that differed; tried for more than a day when Stripe cannot be reached. */
export const payBack = inngest.createFunction(
  {
    id: "deposit-pay-back",
    triggers: [eventType(payBackRequested.name, { schema: payBackRequested.schema })],
    retries: 20,
  },
  ({ event, step }) => step.run("send", () => sendPayBack(event.data.depositId)),
);
