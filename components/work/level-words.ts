import type { Standing } from "@/lib/reputation/levels";

/** A worker's level and the way to the next one, as a sentence. */
export function levelWords({ level, missing }: Standing): string {
  if (missing === null) return `Level ${level}, the highest.`;
  const points = missing.toLocaleString("en");
  return `Level ${level}, ${points} ${missing === 1 ? "point" : "points"} to the next.`;
}
