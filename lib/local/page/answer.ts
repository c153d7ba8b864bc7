import type { Html } from "./html";

// The page runs nothing and shows only itself.
const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

/** A page that stands for itself, as an answer. */
export function pageAnswer(page: Html): Response {
  return new Response(page.text, { headers: HEADERS });
}
