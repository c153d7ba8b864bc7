import { z } from "zod";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { openText, sealText } from "@/lib/platform/sealed";
import { networkNames, usdcNetworks } from "./words";

/** Where a withdrawal is paid, as the one who pays needs it. A bank account is an IBAN, or a US routing and account number. */
const destination = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("PAYPAL"), email: z.string() }),
  z.strictObject({ kind: z.literal("USDC"), network: z.enum(usdcNetworks), address: z.string() }),
  z.strictObject({
    kind: z.literal("BANK"),
    holder: z.string(),
    iban: z.string().optional(),
    routing: z.string().optional(),
    account: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal("MANUAL"), text: z.string() }),
]);
export type Destination = z.output<typeof destination>;

// A withdrawal keeps the destination as its method sealed it, so both open in the method's context.
/** What a method's destination is sealed for; its withdrawals keep the same sealed value. */
export const destinationContext = (methodId: string) => `payout-method:${methodId}`;

/** Seals a destination for the method of that id and the withdrawals made with it. */
export function sealDestination(methodId: string, value: Destination): string {
  return sealText(JSON.stringify(value), destinationContext(methodId));
}

/**
 * The destination of a withdrawal, as it was when it was requested. For the adapters that pay; never to be logged.
 * @throws when it was sealed for another method, or its key is no longer there
 */
export function openDestination(sealed: { methodId: string; destinationSealed: string }): Destination {
  return destination.parse(
    JSON.parse(openText(sealed.destinationSealed, destinationContext(sealed.methodId))),
  );
}

/** Tells whether two people are paid to one place, whatever the network or the spelling. */
export function destinationHash(userId: string, value: Destination): string {
  return keyedHash("payout-destination", JSON.stringify(placeOf(userId, value)));
}

// What is agreed by hand says nothing about who else has it, so it is compared within one person only.
function placeOf(userId: string, value: Destination): (string | undefined)[] {
  switch (value.kind) {
    case "PAYPAL":
      return ["paypal", value.email];
    case "USDC":
      return ["address", value.address.toLowerCase()];
    case "BANK":
      return ["bank", value.iban ?? value.routing, value.account];
    case "MANUAL":
      return ["manual", userId, value.text];
  }
}

/** Enough of a destination to recognise it, too little to use it. */
export function maskedLabel(value: Destination): string {
  switch (value.kind) {
    case "PAYPAL":
      return `${value.email.slice(0, 1)}•••${value.email.slice(value.email.lastIndexOf("@"))}`;
    case "USDC":
      return `${networkNames[value.network]} ${value.address.slice(0, 6)}…${value.address.slice(-4)}`;
    case "BANK":
      return value.iban
        ? `IBAN ${value.iban.slice(0, 2)}•• ${value.iban.slice(-4)}`
        : `US account •••• ${value.account?.slice(-4)}`;
    case "MANUAL":
      return "As agreed with the operator";
  }
}
