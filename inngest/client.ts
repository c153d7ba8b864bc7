import { eventType, staticSchema } from "inngest";
import type { EventData, EventDefinition } from "@/lib/outbox/event";
import { inngest } from "@/lib/platform/inngest";

export { inngest };

/** The trigger for a fact from the outbox, its data typed: `triggers: [on(userSuspended)]`. It was checked when emitted. */
export const on = <Definition extends EventDefinition>(event: Definition) =>
  eventType(event.name as Definition["name"], { schema: staticSchema<EventData<Definition>>() });
