import type { DeclineReason } from "@/lib/submissions/schema";

/** An employer's judgement on one submission. */
export type Verdict =
  | { rating: "SATISFIED" }
  | { rating: "NOT_SATISFIED"; reason: DeclineReason; text: string };

/** held: can be undone. sending: on its way. sent: rated. gone: somebody else, the timer or the worker was faster. */
export type Phase = "held" | "sending" | "sent" | "gone";

export interface Decided {
  verdict: Verdict;
  phase: Phase;
  /** Decisions made together are undone together. */
  group: number;
}

/** The review page between two answers of the server. */
export interface ReviewState {
  /** The submissions on the page, in order, and how their workers are called. */
  ids: readonly string[];
  names: Readonly<Record<string, string>>;
  /** Position of the submission that keys act on. */
  current: number;
  selected: readonly string[];
  /** Everything that waits, on further pages too. */
  allSelected: boolean;
  decided: Readonly<Record<string, Decided>>;
  /** Why a decision did not arrive, by submission. */
  problems: Readonly<Record<string, string>>;
  /** Counts groups of decisions, so that it names the last one. */
  group: number;
  /** What a screen reader hears next. */
  said: string;
}

export type ReviewEvent =
  | { type: "move"; by: number }
  | { type: "focus"; id: string }
  | { type: "toggle"; id: string }
  | { type: "select-all" }
  | { type: "clear" }
  | { type: "decide"; ids: readonly string[]; verdict: Verdict }
  /** The last group of decisions, or the one decision named. */
  | { type: "undo"; id?: string }
  | { type: "sending"; ids: readonly string[] }
  | { type: "sent"; done: readonly string[]; gone: readonly string[] }
  | { type: "failed"; ids: readonly string[]; problems: Readonly<Record<string, string>>; message: string }
  | { type: "all-satisfied"; count: number };

/** The dialog that is open. */
export type Open =
  | { kind: "decline"; ids: string[] }
  | { kind: "all" }
  | { kind: "keys" }
  | { kind: "zoom"; id: string; fileId: string };
