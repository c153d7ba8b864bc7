import type { Fault } from "./state";

/** Lets a request end the way a broken network or server ends it. */
export function failAs(how: Fault["how"], signal: AbortSignal): Promise<Response> | Response {
  if (how === "error") return Response.json({ name: "INTERNAL_SERVICE_ERROR" }, { status: 503 });
  if (how === "timeout") return untilGone(signal);
  // The connection ends in the middle of the answer.
  const error = Object.assign(new Error("reset"), { code: "ERR_STREAM_PREMATURE_CLOSE" });
  const body = new ReadableStream({ start: (controller) => controller.error(error) });
  return new Response(body, { status: 201 });
}

function untilGone(signal: AbortSignal): Promise<Response> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(new Response(null, { status: 504 })));
  });
}
