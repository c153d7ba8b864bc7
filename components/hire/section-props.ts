import type { ComposeRules } from "@/lib/jobs/compose-schema";
import type { Composer } from "./draft-state";

/** What one section may read and change of the form. */
export interface SectionProps {
  composer: Composer;
  change: (part: Partial<Composer>) => void;
  rules: ComposeRules;
}
