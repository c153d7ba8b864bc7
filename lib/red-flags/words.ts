import type { RedFlagEvidence } from "@/lib/platform/prisma/enums";

/** The class of evidence behind a red flag. */
export const evidenceNames: Record<RedFlagEvidence, string> = {
  FALSE_PROOF: "A proof that was made up or changed",
  WORK_OF_OTHERS: "Somebody else's work handed in as one's own",
  SEVERAL_ACCOUNTS: "Several accounts of one person",
  AUTOMATION: "A program did what a person was paid for",
  ABUSE: "Insults, threats or harassment",
};
