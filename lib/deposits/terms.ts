import type { UserActor } from "@/lib/core/actor";
import { identityTier, requiredTier, type Tier } from "@/lib/verification/tier";
import { depositAllowance } from "./allowance";
import type { Allowance } from "./limits";
import { depositLimits } from "./queries";
import type { DepositLimits } from "./schema";

/** What a person reads before depositing. */
export interface DepositTerms {
  /** Of one deposit now: the limits in force, and what is left of those for a day and for a new account. */
  limits: DepositLimits;
  /** What stands in the way of more than that. */
  allowance: Allowance;
  /** How well the person has to be known first; null when they are known well enough for the smallest deposit. */
  identityNeeded: Exclude<Tier, 0> | null;
}

/** What the person may deposit now, and what is asked first. */
export async function depositTerms(actor: UserActor): Promise<DepositTerms> {
  const [limits, allowance] = await Promise.all([depositLimits(), depositAllowance(actor)]);
  const [known, needed] = await Promise.all([
    identityTier(actor.id),
    requiredTier(actor.id, { depositMicros: limits.minMicros }),
  ]);
  const maxMicros = allowance.micros < limits.maxMicros ? allowance.micros : limits.maxMicros;
  return {
    limits: { ...limits, maxMicros },
    allowance,
    identityNeeded: needed !== 0 && known < needed ? needed : null,
  };
}
