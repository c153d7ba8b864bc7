import type { UserActor } from "@/lib/core/actor";
import { countryOptions } from "@/lib/core/countries";
import type { FormState, ResultError } from "@/lib/core/result";
import { balancesOf } from "@/lib/ledger/queries";
import type { JobStatus } from "@/lib/platform/prisma/enums";
import type { Settings } from "@/lib/settings/definitions";
import { settingsInForce } from "@/lib/settings/read";
import type { ComposeRules } from "./compose-schema";
import { draftError, draftOf, emptyDraft } from "./draft";
import { findOwnJob } from "./find";
import { feesOf } from "./funding";
import { draftCost } from "./pricing";
import { fundsProblem } from "./publish";
import type { JobDraft } from "./schema";
import { findTemplate } from "./templates";

function rulesOf(settings: Settings, money: { walletMicros: bigint; earnedMicros: bigint }): ComposeRules {
  return {
    ...feesOf(settings),
    spendableMicros: money.walletMicros + money.earnedMicros,
    walletMicros: money.walletMicros,
    minDepositMicros: settings["deposits.minMicros"],
    minPayMicros: settings["jobs.minPayMicros"],
    maxPayMicros: settings["jobs.maxPayMicros"],
    maxPositions: settings["jobs.maxPositions"],
    maxProofs: settings["jobs.maxProofs"],
    minutes: [settings["work.minMinutes"], settings["work.maxMinutes"]],
    days: [settings["ttr.minDays"], settings["ttr.maxDays"]],
    tier1: settings["targeting.tier1"],
    countries: countryOptions,
    maxIncluded: settings["targeting.maxIncluded"],
    maxExcluded: settings["targeting.maxExcluded"],
    maxConnectedActions: settings["jobs.maxConnectedActions"],
  };
}

/** What the form for a new job begins with: a template, or nothing but the usual times. */
export async function newJobForm(actor: UserActor, templateId: unknown) {
  const [settings, balances] = await Promise.all([settingsInForce(), balancesOf(actor.id)]);
  const template = findTemplate(templateId);
  return { draft: template?.draft ?? emptyDraft(settings), template, rules: rulesOf(settings, balances) };
}

/** The form of a draft. `problems` says what keeps it from being published, as the form itself would. @throws AppError NOT_FOUND */
export async function draftForm(
  actor: UserActor,
  jobId: string,
): Promise<{ status: JobStatus; draft: JobDraft; problems: FormState; rules: ComposeRules }> {
  const [job, settings, balances] = await Promise.all([
    findOwnJob(actor, jobId),
    settingsInForce(),
    balancesOf(actor.id),
  ]);
  const draft = draftOf(job);
  const rules = rulesOf(settings, balances);
  const error = job.status === "DRAFT" ? (draftError(draft, settings) ?? fundsError(draft, rules)) : null;
  return { status: job.status, draft, problems: error && { ok: false, error }, rules };
}

function fundsError(draft: JobDraft, rules: ComposeRules): ResultError | null {
  const missing = (draftCost(draft, rules)?.totalMicros ?? 0n) - rules.spendableMicros;
  return missing > 0n ? { code: "INSUFFICIENT_FUNDS", ...fundsProblem(missing) } : null;
}
