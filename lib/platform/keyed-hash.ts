import { createHmac } from "node:crypto";
import { env } from "./env";

/**
 * Tells equal values apart from different ones without keeping them: who reads the database learns neither
 * addresses nor e-mails. `purpose` keeps the same value in two places from being recognised.
 */
export function keyedHash(purpose: string, value: string): string {
  return createHmac("sha256", env.APP_SECRET).update(`${purpose}\0${value}`).digest("base64url");
}
