import { env } from "@/lib/platform/env";
import { inngest } from "@/lib/platform/inngest";

/** Commits are expected within this time; a slower one is found by the next scheduled run. */
const DELAY_MS = 150;

const scheduled = new Set<string>();

/** Asks for the outbox to be relayed shortly. Commands whose SQL wrote to the outbox itself call this after commit. */
export const kickOutbox = () => kick("outbox/kick");

/** Asks for queued mail to be sent shortly. */
export const kickMail = () => kick("mail/queued");

// A kick only shortens the wait: the row is what counts, and the minute's run finds it when a kick is lost.
function kick(name: "outbox/kick" | "mail/queued"): void {
  if (scheduled.has(name) || !env.INNGEST_EVENT_KEY) return;
  scheduled.add(name);
  const send = () => {
    scheduled.delete(name);
    inngest.send({ name, data: {} }).catch(() => {});
  };
  setTimeout(send, DELAY_MS).unref();
}
