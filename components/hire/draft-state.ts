import type { FormState, Result } from "@/lib/core/result";
import type { JobDraft } from "@/lib/jobs/schema";

/** A row of the form with a key of its own, so that moving it keeps its field and focus. */
export interface Row<T> {
  key: number;
  value: T;
}

export interface ProofRow {
  kind: string;
  label: string;
}

/** The job form while it is typed. */
export interface Composer extends Omit<JobDraft, "steps" | "proofKinds" | "proofLabels"> {
  steps: Row<string>[];
  proofs: Row<ProofRow>[];
}

export type SaveDraft = (input: { jobId?: string; draft: JobDraft }) => Promise<Result<{ jobId: string }>>;
export type JobFormAction = (state: FormState, form: FormData) => Promise<FormState>;

let lastKey = 0;

/** A row with a new key. */
export function row<T>(value: T): Row<T> {
  lastKey += 1;
  return { key: lastKey, value };
}

const numbered = <T>(values: T[]): Row<T>[] => values.map((value, key) => ({ key: -1 - key, value }));

/** The form as it begins: a draft's rows, at least one of each. Keys count down, alike on server and client. */
export function toComposer({ steps, proofKinds, proofLabels, ...rest }: JobDraft): Composer {
  const proofs = proofLabels.map((label, index) => ({ label, kind: proofKinds[index] ?? "TEXT" }));
  return {
    ...rest,
    steps: numbered(steps.length > 0 ? steps : [""]),
    proofs: numbered(proofs.length > 0 ? proofs : [{ kind: "TEXT", label: "" }]),
  };
}

/** What is kept of the form. */
export function toDraft({ steps, proofs, ...rest }: Composer): JobDraft {
  const wanted = proofs.map(({ value }) => value).filter(({ label }) => label.trim() !== "");
  return {
    ...rest,
    steps: steps.map(({ value }) => value).filter((step) => step.trim() !== ""),
    proofKinds: wanted.map(({ kind }) => kind),
    proofLabels: wanted.map(({ label }) => label),
  };
}

/** The list with one row moved up (-1) or down (1); unchanged at its ends. */
export function moved<T>(rows: Row<T>[], key: number, by: -1 | 1): Row<T>[] {
  const from = rows.findIndex((entry) => entry.key === key);
  const to = from + by;
  const [a, b] = [rows[from], rows[to]];
  if (!a || !b) return rows;
  return rows.map((entry, index) => (index === from ? b : index === to ? a : entry));
}

export function replaced<T>(rows: Row<T>[], key: number, value: T): Row<T>[] {
  return rows.map((entry) => (entry.key === key ? { key, value } : entry));
}

export function without<T>(rows: Row<T>[], key: number): Row<T>[] {
  return rows.filter((entry) => entry.key !== key);
}

/** What the server gave back after an error, as a draft again: the form posts several rows under one name. */
export function typedDraft(draft: JobDraft, values: Record<string, string | string[]> | undefined): JobDraft {
  if (!values) return draft;
  const list = (name: string) => [values[name] ?? []].flat();
  const text = (name: keyof JobDraft) => values[name]?.toString() ?? "";
  return {
    categoryId: text("categoryId"),
    title: text("title"),
    steps: list("steps"),
    proofKinds: list("proofKinds"),
    proofLabels: list("proofLabels"),
    positions: text("positions"),
    pay: text("pay"),
    minutesToComplete: text("minutesToComplete"),
    daysToRate: text("daysToRate"),
    targeting: text("targeting"),
    countries: list("countries"),
  };
}

/** Leaves the focus where it is while its row moves: the browser drops it from an element that is put elsewhere. */
export function keepFocus(): void {
  const focused = document.activeElement;
  requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus());
}
