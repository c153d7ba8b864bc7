import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { invalid, requireStepUp } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import type { PayoutItemState } from "@/lib/platform/prisma/enums";
import { readCsv } from "./csv";
import { providerOf } from "./providers/by-kind";
import type { Outcome } from "./providers/provider";
import { assertPaysOut } from "./run";
import type { Results } from "./schema";
import { settle } from "./settle";

/** What one line of a results file would do. */
export interface ResultLine {
  line: number;
  withdrawalId: string;
  nickname: string | null;
  /** "pay" completes it, "return" gives the money back, "nothing" is done already, "error" is left out. */
  effect: "pay" | "return" | "nothing" | "error";
  text: string;
}

interface Judged extends ResultLine {
  outcome?: Outcome;
}

/**
 * What a results file would change, line by line; changes nothing itself.
 * @throws AppError NOT_FOUND, INVALID_INPUT at `csv` when its first line does not name the columns
 */
export async function previewResults(actor: UserActor, { runId, csv }: Results): Promise<ResultLine[]> {
  assertPaysOut(actor);
  return (await judge(actor, runId, csv)).map(({ outcome, ...line }) => line);
}

/**
 * Writes down what a file says about withdrawals that programs cannot be asked about. Lines with errors are left out, and
 * importing the same file again changes nothing. @returns how many lines changed something
 * @throws AppError STEP_UP_NEEDED, NOT_FOUND, INVALID_INPUT at `csv`
 */
export async function applyResults(actor: UserActor, { runId, csv }: Results): Promise<number> {
  assertPaysOut(actor);
  requireStepUp(actor, now());
  let changed = 0;
  for (const { withdrawalId, outcome } of await judge(actor, runId, csv)) {
    if (!outcome) continue;
    const payout = { runId, withdrawalId, checks: 0, provided: false };
    if (await settle(actor, payout, outcome)) changed++;
  }
  await transaction((tx) => record(tx, actor, "payout-run.results-imported", runId, { detail: { changed } }));
  return changed;
}

const COLUMNS = ["withdrawal", "result"] as const;

async function judge(actor: UserActor, runId: string, csv: string): Promise<Judged[]> {
  const [header, ...lines] = readCsv(csv);
  const names = header?.cells.map((name) => name.toLowerCase()) ?? [];
  const lacking = COLUMNS.filter((name) => !names.includes(name));
  if (lacking.length > 0) {
    throw invalid(
      "csv",
      `The first line must name the columns withdrawal, result, reference and reason; it lacks ${lacking.join(" and ")}.`,
    );
  }
  const items = await db.payoutItem.findMany({
    where: { runId },
    select: {
      withdrawalId: true,
      state: true,
      withdrawal: { select: { userId: true, methodKind: true, user: { select: { nickname: true } } } },
    },
  });
  const known = new Map(items.map((item) => [item.withdrawalId, item]));
  const seen = new Set<string>();
  return lines.map((line) => {
    const [id, result, reference, reason] = ["withdrawal", "result", "reference", "reason"].map((name) => {
      const at = names.indexOf(name);
      return (at < 0 ? "" : (line.cells[at] ?? "")).replace(/^'(?=[=+\-@])/, "");
    }) as [string, string, string, string];
    const item = known.get(id);
    const nickname = item?.withdrawal.user.nickname ?? null;
    const about = { line: line.line, withdrawalId: id, nickname };
    if (seen.has(id)) return { ...about, effect: "error", text: "This withdrawal stands above already." };
    seen.add(id);
    if (!item) return { ...about, effect: "error", text: "No withdrawal of this run has that number." };
    if (item.withdrawal.userId === actor.id)
      return {
        ...about,
        effect: "error",
        text: "This is your own withdrawal: somebody else has to import it.",
      };
    const provided = providerOf(item.withdrawal.methodKind) !== null;
    return { ...about, ...effectOf(item.state, provided, { result, reference, reason }) };
  });
}

interface Said {
  result: string;
  reference: string;
  reason: string;
}

type Effect = Pick<Judged, "effect" | "text" | "outcome">;
const error = (text: string): Effect => ({ effect: "error", text });

function effectOf(state: PayoutItemState, provided: boolean, said: Said): Effect {
  const result = said.result.toLowerCase();
  if (result !== "paid" && result !== "failed") return error('The result must be "paid" or "failed".');
  if (provided && state !== "UNKNOWN") return error("Its provider says itself what became of it.");
  return result === "paid" ? ifPaid(state, said) : ifFailed(state, said);
}

function ifPaid(state: PayoutItemState, { reference }: Said): Effect {
  if (state === "PAID") return { effect: "nothing", text: "It is paid already." };
  if (state === "RETURNED")
    return error("Its money is back in Earned. If it was paid all the same, correct the books by hand.");
  if (state !== "SENT" && state !== "UNKNOWN") return error("It has not been handed out.");
  const outcome: Outcome = {
    kind: "paid",
    reference: reference.slice(0, 200) || null,
    providerStatus: "PAID",
  };
  return { effect: "pay", text: "It is paid.", outcome };
}

function ifFailed(state: PayoutItemState, { reference, reason }: Said): Effect {
  if (state === "RETURNED") return { effect: "nothing", text: "Its money is back in Earned already." };
  if (state !== "SENT" && state !== "UNKNOWN" && state !== "PAID")
    return error("It has not been handed out.");
  if (reason === "") return error("Say why it failed: the person is told.");
  const text =
    state === "PAID"
      ? "It came back after it was paid: to Earned, without the fee."
      : "It failed: the money goes back to Earned.";
  const problem = reason.slice(0, 500);
  return {
    effect: "return",
    text,
    outcome: {
      kind: "returned",
      reference: reference.slice(0, 200) || null,
      providerStatus: "FAILED",
      problem,
    },
  };
}
