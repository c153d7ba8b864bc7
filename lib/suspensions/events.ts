import { z } from "zod";
import { defineEvent } from "@/lib/outbox/event";

/** Somebody may take no new small jobs for a while. */
export const suspensionStarted = defineEvent(
  "suspension/started",
  z.object({ suspensionId: z.string(), userId: z.string() }),
);
