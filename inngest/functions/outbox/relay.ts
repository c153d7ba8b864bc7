import { sweep } from "@/inngest/sweep";
import { relayOutbox } from "@/lib/outbox/relay";

/** Publishes what commands wrote to the outbox. */
export const relay = sweep({ id: "outbox-relay", event: "outbox/kick", batch: 100, work: relayOutbox });
