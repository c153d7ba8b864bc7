import { formatMoney } from "@/lib/core/money";
import type { Hourly } from "@/lib/reputation/hourly";

/** `≈ $6.20/hour`; beside it must stand whether it was measured. */
export function hourlyWords({ micros }: Pick<Hourly, "micros">): string {
  return `≈ ${formatMoney(micros)}/hour`;
}

/** Where the number comes from: how many tasks, or the employer. */
export function hourlySource({ measuredOn }: Hourly): string {
  return measuredOn === null ? "employer's estimate" : `measured on ${measuredOn.toLocaleString("en")} tasks`;
}
