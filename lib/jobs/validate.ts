import { isCountry } from "@/lib/core/countries";
import { AppError, type FieldErrors } from "@/lib/core/errors";
import { formatMoney, parseMoney } from "@/lib/core/money";
import { line, paragraphs } from "@/lib/core/text";
import type { Settings } from "@/lib/settings/definitions";
import { findCategory } from "./categories";
import { type RequiredProof, requiredProof } from "./proof";
import { type JobDraft, targetings } from "./schema";
import { placeholdersIn } from "./templates";

/** A draft that is complete and within the rules. */
export interface CompleteJob {
  categoryId: string;
  title: string;
  steps: string[];
  proofs: RequiredProof[];
  positions: number;
  payMicros: bigint;
  minutesToComplete: number;
  daysToRate: number;
  targeting: (typeof targetings)[number];
  countries: string[];
}

const titleText = line({ min: 10, max: 100, what: "Title" });
const stepText = paragraphs({ min: 3, max: 1_000, what: "Step" });

/**
 * Reads a draft under the settings in force.
 * @throws AppError INVALID_INPUT with every field that is missing or outside its range
 */
export function completeJob(draft: JobDraft, settings: Settings): CompleteJob {
  const fields: FieldErrors = {};
  const fail = (field: string, message: string) => {
    fields[field] = [...(fields[field] ?? []), message];
  };
  const job: CompleteJob = {
    categoryId: readCategory(draft.categoryId, fail),
    ...readTexts(draft, fail),
    proofs: readProofs(draft, settings, fail),
    positions: readWhole("positions", "positions", draft.positions, 1, settings["jobs.maxPositions"], fail),
    payMicros: readPay(draft.pay, settings, fail),
    minutesToComplete: readWhole(
      "minutesToComplete",
      "minutes",
      draft.minutesToComplete,
      settings["work.minMinutes"],
      settings["work.maxMinutes"],
      fail,
    ),
    daysToRate: readWhole(
      "daysToRate",
      "days",
      draft.daysToRate,
      settings["ttr.minDays"],
      settings["ttr.maxDays"],
      fail,
    ),
    ...readTargeting(draft, settings, fail),
  };
  refusePlaceholders(job, fail);
  if (Object.keys(fields).length > 0) {
    throw new AppError("INVALID_INPUT", "Some parts of the job need your attention.", fields);
  }
  return job;
}

type Fail = (field: string, message: string) => void;

function readCategory(id: string, fail: Fail): string {
  const found = findCategory(id);
  if (!found) fail("categoryId", "Choose what kind of job this is.");
  else if (found.parent.policy === "forbid") fail("categoryId", "Jobs of this kind are not accepted here.");
  return id;
}

/** The title and the numbered steps; empty steps are left out. */
export function readTexts(
  texts: { title: string; steps: string[] },
  fail: Fail,
): { title: string; steps: string[] } {
  const title = titleText.safeParse(texts.title);
  if (!title.success) fail("title", title.error.issues[0]?.message ?? "Enter a title.");
  const steps = texts.steps.filter((step) => step.trim() !== "");
  if (steps.length === 0) fail("steps", "Describe at least one step.");
  if (steps.length > 20) fail("steps", "Keep it to 20 steps.");
  const read = steps.map((step, index) => {
    const parsed = stepText.safeParse(step);
    if (!parsed.success) fail("steps", `Step ${index + 1}: ${parsed.error.issues[0]?.message}`);
    return parsed.data ?? "";
  });
  return { title: title.data ?? "", steps: read };
}

function readProofs(draft: JobDraft, settings: Settings, fail: Fail): RequiredProof[] {
  const rows = draft.proofKinds.map((kind, index) => ({
    id: `p${index + 1}`,
    kind,
    label: (draft.proofLabels[index] ?? "").trim(),
  }));
  const wanted = rows.filter((row) => row.label !== "");
  if (wanted.length === 0) fail("proofs", "Ask for at least one piece of proof.");
  const most = settings["jobs.maxProofs"];
  if (wanted.length > most) fail("proofs", `Ask for at most ${most} pieces of proof.`);
  return wanted.flatMap((row, index) => {
    const label = line({ min: 3, max: 200, what: "Description" }).safeParse(row.label);
    const parsed = requiredProof.safeParse({ ...row, label: label.data ?? "" });
    if (!parsed.success)
      fail("proofs", `Proof ${index + 1}: ${(label.error ?? parsed.error).issues[0]?.message}`);
    return parsed.success ? [parsed.data] : [];
  });
}

/** A worker cannot do anything with "[company]". */
function refusePlaceholders({ title, steps, proofs }: CompleteJob, fail: Fail): void {
  const parts = { title: [title], steps, proofs: proofs.map(({ label }) => label) };
  for (const [field, texts] of Object.entries(parts)) {
    const found = placeholdersIn(texts);
    if (found.length > 0) fail(field, `Write your own words where the template says ${found.join(" and ")}.`);
  }
}

/** A whole number in a range; nothing but digits counts as one. */
function readWhole(field: string, unit: string, text: string, min: number, max: number, fail: Fail): number {
  const digits = /^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
  if (Number.isNaN(digits)) fail(field, `Enter a whole number of ${unit}.`);
  else if (digits < min || digits > max)
    fail(field, `Choose between ${min} and ${max.toLocaleString("en")} ${unit}.`);
  return Number.isNaN(digits) ? 0 : digits;
}

function readPay(text: string, settings: Settings, fail: Fail): bigint {
  const pay = parseMoney(text);
  const min = settings["jobs.minPayMicros"];
  const max = settings["jobs.maxPayMicros"];
  if (pay === null) fail("pay", "Enter an amount in dollars with at most four decimals, like 0.10.");
  else if (pay < min || pay > max)
    fail("pay", `Pay between ${formatMoney(min)} and ${formatMoney(max)} per position.`);
  return pay ?? 0n;
}

function readTargeting(
  draft: JobDraft,
  settings: Settings,
  fail: Fail,
): Pick<CompleteJob, "targeting" | "countries"> {
  const targeting = targetings.find((mode) => mode === draft.targeting);
  if (!targeting) {
    fail("targeting", "Choose who may do this job.");
    return { targeting: "INTERNATIONAL", countries: [] };
  }
  if (targeting === "INTERNATIONAL" || targeting === "TIER_1") return { targeting, countries: [] };
  const countries = [...new Set(draft.countries)].sort();
  const most =
    settings[targeting === "COUNTRIES_INCLUDED" ? "targeting.maxIncluded" : "targeting.maxExcluded"];
  if (countries.length === 0) fail("countries", "Choose at least one country.");
  else if (countries.length > most) fail("countries", `Choose at most ${most} countries.`);
  else if (!countries.every(isCountry)) fail("countries", "One of these is no country.");
  return { targeting, countries };
}
