import type { SuspensionCause } from "@/lib/platform/prisma/enums";

export const suspensionCauses: Record<SuspensionCause, string> = {
  SUCCESS_RATE: "Success rate too low",
  RED_FLAGS: "Red flags",
};

/** What a suspension leaves open. */
export const stillOpen: Record<SuspensionCause, string> = {
  SUCCESS_RATE:
    "Everything else goes on: finish and hand in the tasks you have, answer messages, post jobs of your own, and withdraw what you have earned.",
  RED_FLAGS:
    "Finish and hand in the tasks you have, answer messages, and post jobs of your own. What you have earned honestly stays yours.",
};

/** The counts behind a success rate: "7 of 10 rated tasks were Satisfied (70 %)". */
export function countsWords({
  satisfied,
  notSatisfied,
}: {
  satisfied: number;
  notSatisfied: number;
}): string {
  const ratings = satisfied + notSatisfied;
  const percent = Math.floor((satisfied * 1000) / ratings) / 10;
  return `${satisfied} of ${ratings} rated tasks were Satisfied (${percent} %)`;
}

/** A rate in basis points as people write it: "75 %". */
export const percentWords = (bps: number) => `${bps / 100} %`;
