import { type Item, putBack, type Run } from "./payouts";
import { giveBack, isUnderWay } from "./withdrawals";
import type { World } from "./world";

const mayHaveArrived = ({ state }: Item) => state === "SENDING" || state === "SENT" || state === "UNKNOWN";
const isOnItsWay = (item: Item) =>
  item.withdrawal.run === item.run &&
  (item.withdrawal.status === "PROCESSING" || item.withdrawal.status === "UNKNOWN") &&
  mayHaveArrived(item);

export function sent(item: Item): boolean {
  if (!isOnItsWay(item)) return false;
  item.state = "SENT";
  item.withdrawal.status = "PROCESSING";
  return true;
}

export function paid(world: World, item: Item): boolean {
  if (!isOnItsWay(item)) return false;
  const { withdrawal } = item;
  item.state = "PAID";
  withdrawal.status = "COMPLETED";
  world.platform[withdrawal.method.kind] += withdrawal.amount - withdrawal.fee;
  if (!withdrawal.feeReturned) world.platform.FEES += withdrawal.fee;
  return true;
}

export function returned(world: World, item: Item): string | null {
  const { withdrawal, run, state } = item;
  if (withdrawal.run !== run) return null;
  const reversed = withdrawal.status === "COMPLETED" && state === "PAID";
  if (!reversed && !(isUnderWay(withdrawal) && (mayHaveArrived(item) || state === "FAILED"))) return null;
  item.state = "RETURNED";
  if (!reversed) {
    giveBack(withdrawal, "FAILED");
    return "returned";
  }
  withdrawal.status = "FAILED";
  withdrawal.person.earned += withdrawal.amount - withdrawal.fee;
  world.platform[withdrawal.method.kind] -= withdrawal.amount - withdrawal.fee;
  return "reversed";
}

export function refused(item: Item, again: boolean): boolean {
  if (item.state !== "SENDING") return false;
  item.state = again ? "SELECTED" : "FAILED";
  return true;
}

/** Nobody knows whether the provider has it. */
export function unknown(item: Item): boolean {
  if (item.state !== "SENDING") return false;
  item.state = "UNKNOWN";
  item.withdrawal.status = "UNKNOWN";
  return true;
}

/** What was left half sent at that instant may have been paid. */
export function recover({ runs }: World, before: number): number {
  return runs
    .flatMap(({ items }) => items)
    .filter((item) => item.withdrawal.sendingAt < before && unknown(item)).length;
}

export function retry(item: Item): boolean {
  if (item.state !== "FAILED") return false;
  item.state = "SELECTED";
  return true;
}

/** Ends a run: what it has not sent is requested again. */
export function cancelRun(run: Run): number {
  const unsent = run.items.filter(({ state }) => state === "SELECTED" || state === "FAILED");
  run.status = "CANCELLED";
  for (const item of unsent) putBack(item);
  return unsent.length;
}
