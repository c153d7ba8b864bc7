import { paypalConfigured } from "@/lib/platform/paypal";
import type { PayoutMethodKind } from "@/lib/platform/prisma/enums";
import { paypal } from "./paypal";
import type { PayoutProvider } from "./provider";

/** The program that pays this kind; null when a person pays it with a file. */
export function providerOf(kind: PayoutMethodKind): PayoutProvider | null {
  return kind === "PAYPAL" && paypalConfigured() ? paypal : null;
}

const allKinds: readonly PayoutMethodKind[] = ["PAYPAL", "USDC", "BANK", "MANUAL"];

/** The kinds that programs pay here. */
export const providedKinds = () => allKinds.filter((kind) => providerOf(kind) !== null);
