import { DAY_MS } from "@/lib/core/time";
import type { Method, Withdrawal } from "./withdrawals";
import type { World } from "./world";

export interface Run {
  id: string;
  status: "RUNNING" | "PAUSED" | "CANCELLED";
  approver: string;
  items: Item[];
}

export interface Item {
  run: Run;
  withdrawal: Withdrawal;
  state: "SELECTED" | "EXCLUDED" | "SENDING" | "SENT" | "PAID" | "FAILED" | "UNKNOWN" | "RETURNED";
}

/** Why a withdrawal may not be paid by this run now. */
function obstacle(
  world: World,
  run: Run,
  { status, person, method, ...withdrawal }: Withdrawal,
): string | null {
  if (status === "CANCELLED" || status === "COMPLETED" || status === "FAILED") return "ended";
  if (status !== "REQUESTED" && withdrawal.run !== run) return "elsewhere";
  if (person.id === run.approver) return "own";
  if (person.held) return "hold";
  if (person.owes > 0n) return "debt";
  const pausing = person.methods.some(({ removed, usableFrom }) => !removed && usableFrom > world.now);
  if (pausing || method.removed || method.usableFrom > world.now) return "method";
  return withdrawal.reviewDueAt > world.now ? "review" : null;
}

/** Makes a run of all that is requested; nobody has approved it yet. Returns how many it took. */
export function createRun(world: World, id: string, approver: string): number {
  const run: Run = { id, status: "RUNNING", approver: "", items: [] };
  for (const withdrawal of world.withdrawals.filter(({ status }) => status === "REQUESTED")) {
    const state = obstacle(world, run, withdrawal) ? "EXCLUDED" : "SELECTED";
    run.items.push({ run, withdrawal, state });
  }
  run.approver = approver;
  world.runs.push(run);
  return run.items.filter(({ state }) => state === "SELECTED").length;
}

export const isClaimed = ({ run, withdrawal }: Item) =>
  withdrawal.status === "PROCESSING" && withdrawal.run === run;

export function claim(world: World, run: Run): number {
  if (run.status !== "RUNNING") return 0;
  const items = run.items.filter((item) => item.state === "SELECTED" && !isClaimed(item));
  for (const item of items) {
    if (obstacle(world, run, item.withdrawal)) item.state = "EXCLUDED";
    else Object.assign(item.withdrawal, { status: "PROCESSING", run });
  }
  return items.length;
}

/** Back among the requests: it certainly never left. */
export function putBack(item: Item): void {
  if (isClaimed(item)) Object.assign(item.withdrawal, { status: "REQUESTED", run: null });
  item.state = "EXCLUDED";
}

export function beginSend(world: World, item: Item): string {
  if (item.run.status !== "RUNNING") return "paused";
  if (item.state !== "SELECTED" || !isClaimed(item)) return "gone";
  const reason = obstacle(world, item.run, item.withdrawal);
  if (reason) {
    putBack(item);
    return reason;
  }
  item.state = "SENDING";
  item.withdrawal.sendingAt = world.now;
  return "go";
}

/** Whether it may be sent once more under its first key. */
export function beginRepeat(world: World, item: Item): boolean {
  const { withdrawal, run } = item;
  if (withdrawal.status !== "UNKNOWN" || withdrawal.run !== run || item.state !== "UNKNOWN") return false;
  return withdrawal.sendingAt > world.now - 29 * DAY_MS && obstacle(world, run, withdrawal) === null;
}

/** Those of a kind that leave in a file. */
export function handOut(world: World, run: Run, kind: Method["kind"]): number {
  if (run.status !== "RUNNING") return 0;
  let handed = 0;
  for (const item of run.items) {
    if (item.state !== "SELECTED" || !isClaimed(item) || item.withdrawal.method.kind !== kind) continue;
    if (obstacle(world, run, item.withdrawal)) {
      putBack(item);
      continue;
    }
    item.state = "SENT";
    item.withdrawal.sendingAt = world.now;
    handed += 1;
  }
  return handed;
}
