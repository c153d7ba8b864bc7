import { decode, encode } from "next-auth/jwt";
import { isId } from "@/lib/core/ids";
import { env } from "@/lib/platform/env";
import { MAX_SESSION_SECONDS } from "./lifetimes";

/** Whether the site is served over TLS; a plain address is only for a machine of one's own. */
export function isSecureSite(): boolean {
  return env.APP_URL.startsWith("https:");
}

/** With the `__Host-` prefix browsers refuse the cookie from any other host, subdomains included. */
export function sessionCookieName(): string {
  return isSecureSite() ? "__Host-piecework.sid" : "piecework.sid";
}

/** The cookie's value for a session: encrypted and signed, and nothing in it but the session's id. */
export function sealSession(sessionId: string): Promise<string> {
  return encode({
    token: { sid: sessionId },
    secret: env.APP_SECRET,
    salt: sessionCookieName(),
    maxAge: MAX_SESSION_SECONDS,
  });
}

/** The session's id in a cookie's value; null when it is not one of ours, or forged, or too old. */
export async function unsealSession(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  try {
    const token = await decode({ token: value, secret: env.APP_SECRET, salt: sessionCookieName() });
    return typeof token?.sid === "string" && isId("session", token.sid) ? token.sid : null;
  } catch {
    return null;
  }
}
