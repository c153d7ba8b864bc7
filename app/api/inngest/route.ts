import { serve } from "inngest/next";
import type { NextRequest } from "next/server";
import { functions } from "@/inngest";
import { env } from "@/lib/platform/env";
import { inngest } from "@/lib/platform/inngest";

export const dynamic = "force-dynamic";

// Only signed requests may do anything, and the address told to the server is the configured one: an unsigned PUT with
// a forged Host header would otherwise move the whole app to a stranger's server.
function createHandler() {
  return serve({
    client: inngest,
    functions,
    serveOrigin: env.APP_URL,
    servePath: "/api/inngest",
    enableUnauthedSync: false,
  });
}

let handler: ReturnType<typeof createHandler> | undefined;

/** The door through which the Inngest server calls the functions. */
async function handle(request: NextRequest, context: unknown): Promise<Response> {
  if (!env.INNGEST_SIGNING_KEY || !env.INNGEST_EVENT_KEY) {
    return Response.json(
      { error: "Durable functions are off: INNGEST_SIGNING_KEY or INNGEST_EVENT_KEY is not set." },
      { status: 503 },
    );
  }
  handler ??= createHandler();
  return handler(request, context);
}

export { handle as GET, handle as POST, handle as PUT };
