import { randomBytes } from "node:crypto";

/** Letters and digits in capitals, as PayPal's ids are. */
export function newPayPalId(length: number): string {
  return randomBytes(length).toString("hex").slice(0, length).toUpperCase();
}
