import type { Ingest } from "./options";

/** Browsers upload from the product's origin to this one. */
const CORS_HEADERS = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, HEAD, PUT, OPTIONS",
  "access-control-allow-headers": "range, content-type, x-uploadthing-version, b3, traceparent",
  "access-control-expose-headers": "x-ut-range-start",
  "access-control-max-age": "600",
};

export function jsonAnswer(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: CORS_HEADERS });
}

export function emptyAnswer(headers: Record<string, string> = {}, status = 204): Response {
  return new Response(null, { status, headers: { ...CORS_HEADERS, ...headers } });
}

export function streamAnswer(
  body: ReadableStream | null,
  status: number,
  headers: Record<string, string>,
): Response {
  return new Response(body, { status, headers: { ...CORS_HEADERS, ...headers } });
}

/** The addresses the SDK expects of a stored file. */
export function addressesOf({ base, appId }: Ingest, key: string) {
  const ufsUrl = `${base}/a/${appId}/${key}`;
  return { url: `${base}/f/${key}`, appUrl: ufsUrl, ufsUrl };
}
