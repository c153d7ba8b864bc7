import { Secret, TOTP, URI } from "otpauth";
import { SECOND_MS } from "@/lib/core/time";

/** What every authenticator app understands without being told (RFC 6238). */
const SHAPE = { algorithm: "SHA1", digits: 6, period: 30 } as const;
const SECRET_BYTES = 20;
const STEP_MS = SHAPE.period * SECOND_MS;

/** A phone's clock may be one step off; more would make guessing easier. */
const WINDOW = 1;

/** A new secret, in the letters that a person can also type into their app. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The address that an app reads from the QR picture. */
export function enrolUri(secret: string, email: string): string {
  return URI.stringify(new TOTP({ ...SHAPE, issuer: "Piecework", label: email, secret }));
}

/** The code that an app shows at that instant. */
export function codeAt(secret: string, at: Date): string {
  return TOTP.generate({ ...SHAPE, secret: Secret.fromBase32(secret), timestamp: at.getTime() });
}

/** The step of 30 seconds since 1970 whose code it is, within the window around `at`; null for any other text. */
export function stepOf(code: string, secret: string, at: Date): number | null {
  // The library compares bytes and throws on six characters that are more than six bytes.
  if (!/^\d{6}$/.test(code)) return null;
  const delta = TOTP.validate({
    ...SHAPE,
    token: code,
    secret: Secret.fromBase32(secret),
    timestamp: at.getTime(),
    window: WINDOW,
  });
  return delta === null ? null : Math.floor(at.getTime() / STEP_MS) + delta;
}
