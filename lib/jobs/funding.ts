import type { UserActor } from "@/lib/core/actor";
import { moneyInput } from "@/lib/core/money";
import { balancesOf } from "@/lib/ledger/queries";
import type { Settings } from "@/lib/settings/definitions";
import { settingsInForce } from "@/lib/settings/read";
import { depositCovering, draftCost, type Fees } from "./pricing";
import type { JobDraft } from "./schema";

/** The fees in force for jobs published now. */
export function feesOf(settings: Settings): Fees {
  return { feeBps: settings["fees.satisfiedBps"], approvalFeeMicros: settings["fees.approvalMicros"] };
}

/** The deposit a draft still needs, as one types it: "10.00". */
export async function depositFor(actor: UserActor, draft: JobDraft): Promise<string> {
  const [settings, balances] = await Promise.all([settingsInForce(), balancesOf(actor.id)]);
  const total = draftCost(draft, feesOf(settings))?.totalMicros ?? 0n;
  const missing = total - balances.walletMicros - balances.earnedMicros;
  return moneyInput(depositCovering(missing > 0n ? missing : 0n, settings["deposits.minMicros"]));
}
