import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Json } from "./protocol";

const withoutPrefix = (key: string) => key.replace(/^signkey-\w+-/, "");

/**
 * JSON with sorted keys (RFC 8785), the form the SDK brings a body into before it checks the signature.
 * JSON.stringify already writes numbers and strings as that form asks.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const fields = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${fields.join(",")}}`;
}

/** The value of `x-inngest-signature` for a body in canonical form. */
export function sign(body: string, signingKey: string, at = Date.now()): string {
  const seconds = String(Math.floor(at / 1000));
  const mac = createHmac("sha256", withoutPrefix(signingKey)).update(body).update(seconds).digest("hex");
  return `t=${seconds}&s=${mac}`;
}

/** Whether an SDK's request carries the hash of our signing key. */
export function isAuthorized(request: Request, signingKey: string): boolean {
  const given = /^Bearer (?:signkey-\w+-)?(\w+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  const hash = createHash("sha256")
    .update(Buffer.from(withoutPrefix(signingKey), "hex"))
    .digest("hex");
  return given.length === hash.length && timingSafeEqual(Buffer.from(given), Buffer.from(hash));
}
