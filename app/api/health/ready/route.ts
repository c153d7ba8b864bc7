import { readiness } from "@/lib/platform/health";

export const dynamic = "force-dynamic";

/** 200 when people can be served, 503 with the failing checks when not. */
export async function GET() {
  const state = await readiness();
  return Response.json(state, { status: state.ready ? 200 : 503, headers: { "cache-control": "no-store" } });
}
