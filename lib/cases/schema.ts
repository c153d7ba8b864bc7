import { z } from "zod";
import { idOf } from "@/lib/core/ids";
import { paragraphs } from "@/lib/core/text";

export const caseOutcomes = ["HARMLESS", "CONFIRMED"] as const;

export const closeCaseForm = z.strictObject({
  id: idOf("case"),
  outcome: z.enum(caseOutcomes, "Choose what came of it."),
  conclusion: paragraphs({ min: 20, max: 1_000, what: "Conclusion" }),
});
export type CloseCase = z.output<typeof closeCaseForm>;

/** The id of the last case seen, in an address; null when it is none. */
export function readFrom(value: unknown): string | null {
  return idOf("case").safeParse(value).data ?? null;
}
