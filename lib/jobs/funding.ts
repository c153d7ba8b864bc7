import type { UserActor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { moneyInput } from "@/lib/core/money";
import { balancesOf } from "@/lib/ledger/queries";
import { sqlState } from "@/lib/platform/db-errors";
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

/** Raised by job_fund for a person who owes money. */
const NOT_ALLOWED = "PW403";

/** What a person in debt reads instead of the database's refusal to fund a job; any other error as it is. */
export function debtOr(error: unknown): unknown {
  if (sqlState(error) !== NOT_ALLOWED) return error;
  return new AppError(
    "NOT_ALLOWED",
    "You owe money for a deposit that went back after it was spent. Pay it back on your wallet page first.",
  );
}
