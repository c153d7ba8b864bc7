import { inngest } from "@/lib/platform/inngest";
import { serve } from "./http";
import { EVENT_KEY } from "./inngest-keys";

export interface RecordedEvent {
  id?: string;
  name: string;
  data: Record<string, unknown>;
}

/**
 * Stands in for the event API: what the product sends is kept in `events`. While `refuse` is set, sending fails;
 * so does every set that holds an event named `poison`.
 */
export async function recordEvents() {
  const recorder = {
    events: [] as RecordedEvent[],
    refuse: false,
    poison: "",
    stop: () => server.close(),
  };
  const server = await serve(() => async (request) => {
    if (recorder.refuse) return Response.json({ error: "refused", status: 400 }, { status: 400 });
    const events = [await request.json()].flat() as RecordedEvent[];
    if (events.some(({ name }) => name === recorder.poison)) {
      return Response.json({ error: "too strange", status: 400 }, { status: 400 });
    }
    recorder.events.push(...events);
    return Response.json({ ids: events.map((_, index) => `id-${index}`), status: 200 });
  });
  inngest.setEnvVars({ INNGEST_BASE_URL: server.url, INNGEST_EVENT_KEY: EVENT_KEY });
  return recorder;
}
