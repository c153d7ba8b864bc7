import { afterEach } from "vitest";
import { setClock } from "@/lib/platform/clock";

/** Puts the product's clock to a still instant until the test ends. */
export function travelTo(instant: Date | string): Date {
  const at = new Date(instant);
  setClock({ now: () => at });
  return at;
}

afterEach(() => setClock());
