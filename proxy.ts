import { type NextRequest, NextResponse } from "next/server";
import { env, isProductionBuild } from "@/lib/platform/env";
import { type AllowedOrigins, contentSecurityPolicy, securityHeaders } from "@/lib/platform/security-headers";

const UPLOADTHING = ["https://*.uploadthing.com", "https://*.ufs.sh"];
const STRIPE_CHECKOUT = ["https://checkout.stripe.com"];

function allowedOrigins(): AllowedOrigins {
  const ingest = env.UPLOADTHING_INGEST_URL;
  const stripe = env.STRIPE_API_URL;
  return {
    uploads: ingest ? [new URL(ingest).origin] : UPLOADTHING,
    payPages: stripe ? [new URL(stripe).origin] : STRIPE_CHECKOUT,
  };
}

/**
 * Gives every page its security headers and a fresh nonce, which Next puts on its own scripts, and tells the page
 * its own address, so that a log-in can lead back to it.
 */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const https = env.APP_URL.startsWith("https:");
  const policy = contentSecurityPolicy(nonce, allowedOrigins(), { https, development: !isProductionBuild() });

  const requestHeaders = new Headers(request.headers);
  requestHeaders.set("x-nonce", nonce);
  requestHeaders.set("Content-Security-Policy", policy);
  requestHeaders.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers: requestHeaders } });

  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(securityHeaders(request.nextUrl.pathname, https))) {
    response.headers.set(name, value);
  }
  return response;
}

export const config = {
  matcher: ["/((?!_next/static|api/uploadthing|api/inngest|api/stripe|api/files).*)"],
};
