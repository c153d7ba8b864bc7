import { PayPalError } from "./errors";
import type { Sandbox } from "./sandbox";
import type { Batch, Item, ItemStatus } from "./state";
import { find } from "./state";

/** What a payment costs the sender, in cents. */
export const FEE_CENTS = 25;

/** In which states the money is with the sender again. */
const GIVEN_BACK: readonly ItemStatus[] = ["FAILED", "RETURNED", "BLOCKED", "REFUNDED", "REVERSED"];

/** PayPal's names of events differ from its names of states. */
const EVENT_NAMES: Partial<Record<ItemStatus, string>> = {
  SUCCESS: "SUCCEEDED",
  ONHOLD: "HELD",
  REVERSED: "REFUNDED",
};

const ERRORS: Partial<Record<ItemStatus, { name: string; message: string }>> = {
  UNCLAIMED: { name: "RECEIVER_UNREGISTERED", message: "The receiver has no account." },
  FAILED: { name: "RECEIVER_ACCOUNT_LOCKED", message: "The receiver's account is locked or inactive." },
  BLOCKED: { name: "RISK_DECLINE", message: "A risk check declined it." },
};

const CHOSEN: Record<string, ItemStatus> = {
  unclaimed: "UNCLAIMED",
  failed: "FAILED",
  onhold: "ONHOLD",
  blocked: "BLOCKED",
  refunded: "REFUNDED",
  returned: "RETURNED",
  reversed: "REVERSED",
  pending: "PENDING",
};

/** The outcome a receiver stands for: name+unclaimed@… and so on; every other address is paid. */
export function outcomeOf(receiver: string): ItemStatus {
  return CHOSEN[/\+([a-z]+)@/.exec(receiver)?.[1] ?? ""] ?? "SUCCESS";
}

/** The states a payment may take from where it is, for the buttons of the page. */
export function nextStatuses(status: ItemStatus): ItemStatus[] {
  if (status === "SUCCESS") return ["REFUNDED", "REVERSED"];
  if (status === "UNCLAIMED") return ["SUCCESS", "RETURNED"];
  if (status === "PENDING" || status === "ONHOLD")
    return ["SUCCESS", "UNCLAIMED", "ONHOLD", "FAILED", "BLOCKED"];
  return [];
}

/** An item as PayPal shows it. */
export function itemView(item: Item, batch: Batch) {
  const amount = { currency: "USD", value: dollars(item.cents) };
  return {
    payout_item_id: item.id,
    payout_batch_id: batch.id,
    sender_batch_id: batch.senderBatchId,
    transaction_status: item.status,
    payout_item_fee: { currency: "USD", value: dollars(FEE_CENTS) },
    payout_item: {
      recipient_type: "EMAIL",
      receiver: item.receiver,
      amount,
      note: item.note,
      sender_item_id: item.senderItemId,
    },
    ...(ERRORS[item.status] && { errors: ERRORS[item.status] }),
  };
}

/** Whole cents as PayPal writes them: "12.34". */
export const dollars = (cents: number) =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;

/** Gives a payment its state and tells the product. */
export async function setStatus(sandbox: Sandbox, item: Item, status: ItemStatus): Promise<void> {
  if (!GIVEN_BACK.includes(item.status) && GIVEN_BACK.includes(status))
    sandbox.state.fundsCents += item.cents;
  item.status = status;
  item.dueAt = null;
  await sandbox.save();
  const event = `PAYMENT.PAYOUTS-ITEM.${EVENT_NAMES[status] ?? status}`;
  await sandbox.emit(event, "payouts_item", itemView(item, find(sandbox.state.batches, item.batchId)));
}

/** Takes back what nobody claimed. @throws PayPalError 400 for every other state */
export async function cancelItem(sandbox: Sandbox, id: string): Promise<object> {
  const item = find(sandbox.state.items, id);
  if (item.status === "RETURNED")
    throw new PayPalError(400, "ITEM_ALREADY_CANCELLED", "The item is cancelled already.");
  if (item.status !== "UNCLAIMED") {
    throw new PayPalError(400, "ITEM_INCORRECT_STATUS", "Only an unclaimed item can be cancelled.");
  }
  await setStatus(sandbox, item, "RETURNED");
  return itemView(item, find(sandbox.state.batches, item.batchId));
}

/** Gives every payment that has been pending long enough its outcome. */
export async function settleDue(sandbox: Sandbox, at = Date.now()): Promise<void> {
  const due = [...sandbox.state.items.values()].filter(({ dueAt }) => dueAt !== null && dueAt <= at);
  for (const item of due) {
    const batch = find(sandbox.state.batches, item.batchId);
    batch.status = "SUCCESS";
    item.dueAt = null;
    const outcome = outcomeOf(item.receiver);
    if (outcome !== "PENDING") await setStatus(sandbox, item, outcome);
  }
}
