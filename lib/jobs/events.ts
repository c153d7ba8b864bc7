import { z } from "zod";
import { defineEvent } from "@/lib/outbox/event";

/** A job reached a new state. */
export const jobChanged = defineEvent("job/changed", z.object({ jobId: z.string(), status: z.string() }));
