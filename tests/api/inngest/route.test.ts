import type { NextRequest } from "next/server";
import { beforeAll, expect, test } from "vitest";
import { canonicalJson, sign } from "@/lib/local/inngest/signing";
import { serve, type TestServer } from "../../support/http";
import { EVENT_KEY, SIGNING_KEY } from "../../support/inngest-keys";

type Route = typeof import("@/app/api/inngest/route");

let route: Route;
let server: TestServer;
const registrations: { url: string; functions: { id: string }[] }[] = [];

beforeAll(async () => {
  server = await serve(() => async (request) => {
    registrations.push(await request.json());
    return Response.json({ ok: true, modified: true });
  });
  process.env.INNGEST_SIGNING_KEY = SIGNING_KEY;
  process.env.INNGEST_EVENT_KEY = EVENT_KEY;
  process.env.INNGEST_BASE_URL = `${server.url}/inngest`;
  route = await import("@/app/api/inngest/route");
  return server.close;
});

type Method = "GET" | "POST" | "PUT";

function call(
  method: Method,
  body?: string,
  signature?: string,
  origin = "http://localhost:3000",
): Promise<Response> {
  const headers = { host: new URL(origin).host, ...(signature ? { "x-inngest-signature": signature } : {}) };
  const request = new Request(`${origin}/api/inngest?fnId=piecework-outbox-relay&stepId=step`, {
    method,
    headers,
    body,
  });
  return route[method](request as NextRequest, undefined);
}

test("nobody without the signing key can look, call or register", async () => {
  const forged = sign("{}", "0123456789abcdef0123456789abcdef");
  const old = sign("{}", SIGNING_KEY, Date.now() - 6 * 60_000);
  const statuses = await Promise.all([
    call("GET"),
    call("POST", "{}"),
    call("PUT", "{}"),
    call("POST", "{}", forged),
    call("PUT", "{}", forged),
    call("POST", "{}", old),
    call("POST", '{"changed":1}', sign("{}", SIGNING_KEY)),
  ]);
  expect(statuses.map(({ status }) => status)).toEqual(Array(7).fill(401));
  expect(registrations).toEqual([]);
});

test("a signed sync registers every function, at the configured address whatever the Host header says", async () => {
  const body = canonicalJson({ url: "http://evil.example/api/inngest" });
  const response = await call("PUT", body, sign(body, SIGNING_KEY), "http://evil.example");
  expect(response.status).toBe(200);
  const [registration] = registrations;
  expect(registration?.url).toMatch(/^http:\/\/localhost:3000\/api\/inngest/);
  expect(registration?.functions.map(({ id }) => id)).toContain("piecework-outbox-relay");
});
