import type { ShownChange } from "@/components/settings/confirm-form";
import type { UserActor } from "@/lib/core/actor";
import type { FormState } from "@/lib/core/result";
import { previewChange } from "@/lib/settings/change";
import { effectOf } from "@/lib/settings/effects";
import type { settingInDetail } from "@/lib/settings/queries";
import { previewQuery } from "@/lib/settings/schema";
import { typedSetting } from "@/lib/settings/typed";
import { settingWords } from "@/lib/settings/words";
import { exampleOf } from "./example";

interface ShownProposal {
  typed: { value: string; from: string };
  /** What is wrong with what was typed; null when nothing is, or nothing was typed yet. */
  state: FormState;
  /** What is to be confirmed. */
  shown: ShownChange | null;
}

/** The change that stands in the page's address, as far as it can be made. */
export async function shownProposal(
  actor: UserActor,
  { line: { key }, unit, value }: Awaited<ReturnType<typeof settingInDetail>>,
  query: Record<string, string | string[] | undefined>,
): Promise<ShownProposal> {
  const given = previewQuery.parse(query);
  const typed = { value: given.value ?? typedSetting(unit, value), from: given.from };
  if (given.value === undefined) return { typed, state: null, shown: null };
  const result = await previewChange(actor, { key, ...typed });
  if (!result.ok) return { typed, state: { ...result, values: typed }, shown: null };
  const { before, after, effectiveFrom } = result.data;
  return {
    typed,
    state: null,
    shown: {
      before: settingWords(unit, before[key]),
      after: settingWords(unit, after[key]),
      effectiveFrom,
      effect: effectOf(key),
      example: exampleOf(key, before, after),
    },
  };
}
