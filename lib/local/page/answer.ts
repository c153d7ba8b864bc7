import type { Html } from "./html";

/** A page as an answer: kept by nobody, and allowed only what the content security policy says. */
export function htmlAnswer(page: string, policy: string, status = 200): Response {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  };
  return new Response(page, { status, headers });
}

// The page runs nothing and shows only itself.
const ALONE = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'";

/** A page that stands for itself, as an answer. */
export const pageAnswer = (page: Html) => htmlAnswer(page.text, ALONE);
