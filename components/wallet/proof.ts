import type { Micros } from "@/lib/core/money";
import type { EntryLine } from "@/lib/ledger/schema";

/** Whether some lines of one account add up. */
export interface Proof {
  opening: Micros;
  in: Micros;
  out: Micros;
  closing: Micros;
  holds: boolean;
}

/** Opening + in − out = closing, over neighbouring lines of one account, newest first; null without a line. */
export function proofOf(lines: EntryLine[]): Proof | null {
  const newest = lines[0];
  const oldest = lines.at(-1);
  if (!newest || !oldest) return null;
  const opening = oldest.balanceAfterMicros - oldest.amountMicros;
  const closing = newest.balanceAfterMicros;
  let into = 0n;
  let out = 0n;
  for (const { amountMicros } of lines) {
    if (amountMicros > 0n) into += amountMicros;
    else out -= amountMicros;
  }
  return { opening, in: into, out, closing, holds: opening + into - out === closing };
}
