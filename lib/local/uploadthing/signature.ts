import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Ingest } from "./options";

/** `hmac-sha256=…` as the SDK writes and checks it. */
export function sign(text: string, apiKey: string): string {
  return `hmac-sha256=${createHmac("sha256", apiKey).update(text).digest("hex")}`;
}

/** Compares two secrets without telling by its duration where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(first as Buffer, second as Buffer);
}

/**
 * The query of a signed address, or null when the signature is wrong or its time is over. The signature covers the
 * whole address up to `&signature=`; it is rebuilt from the configured base, never from the Host header.
 */
export function signedQuery(ingest: Ingest, request: Request, path: string): URLSearchParams | null {
  const { search } = new URL(request.url);
  const at = search.lastIndexOf("&signature=");
  if (at < 0) return null;
  const query = new URLSearchParams(search);
  const expected = sign(`${ingest.base}/${path}${search.slice(0, at)}`, ingest.apiKey);
  if (!sameSecret(expected, query.get("signature") ?? "")) return null;
  return Number(query.get("expires")) > Date.now() ? query : null;
}

/** A value of a signed query; the SDK encodes each of them twice. */
export function signedValue(query: URLSearchParams, name: string): string | null {
  const value = query.get(name);
  return value === null ? null : decodeURIComponent(value);
}

/** A private file's address that works for a while. */
export function signAddress(ingest: Ingest, key: string, expiresInS: number): string {
  const address = `${ingest.base}/a/${ingest.appId}/${key}?expires=${Date.now() + expiresInS * 1000}`;
  return `${address}&signature=${encodeURIComponent(sign(address, ingest.apiKey))}`;
}
