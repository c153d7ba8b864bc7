import { batchFields } from "./batch-fields";
import { PayPalError, wrongField } from "./errors";
import { newPayPalId } from "./ids";
import { dollars, FEE_CENTS, itemView } from "./items";
import type { Sandbox } from "./sandbox";
import { type Batch, find, type NewBatch } from "./state";

const PENDING_MS = 2_000;

/** What a creation answers, the first time and every time after. */
const createdView = (batch: Batch, header: NewBatch["sender_batch_header"]) => ({
  batch_header: { payout_batch_id: batch.id, batch_status: "PENDING", sender_batch_header: header },
});

/** Checks the fields of a creation. @throws PayPalError naming the first wrong one */
export function readBatch(body: unknown): NewBatch {
  const read = batchFields.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw wrongField((issue?.path ?? []).join("."), issue?.message ?? "Invalid value.");
}

/** Accepts a batch. @throws PayPalError for a repeated sender_batch_id, with a link to the first, or without funds */
export function createBatch({ state, options }: Sandbox, input: NewBatch): object {
  const { sender_batch_header: header, items } = input;
  const first = [...state.batches.values()].find(
    ({ senderBatchId }) => senderBatchId !== null && senderBatchId === header.sender_batch_id,
  );
  if (first) throw repeated(`${options.publicUrl}/paypal/api/v1/payments/payouts/${first.id}`);
  const amounts = items.map(({ amount }) => Number(amount.value.replace(".", "")));
  const total = amounts.reduce((sum, cents) => sum + cents + FEE_CENTS, 0);
  if (total > state.fundsCents) {
    throw new PayPalError(
      422,
      "INSUFFICIENT_FUNDS",
      "Sender does not have sufficient funds. Please add funds and retry.",
    );
  }
  state.fundsCents -= total;
  const at = Date.now();
  const batch: Batch = {
    id: newPayPalId(13),
    status: "PENDING",
    senderBatchId: header.sender_batch_id ?? null,
    itemIds: items.map(() => newPayPalId(13)),
    createdAt: at,
  };
  state.batches.set(batch.id, batch);
  for (const [index, { receiver, note, sender_item_id }] of items.entries()) {
    const id = batch.itemIds[index] as string;
    const cents = amounts[index] as number;
    const dueAt = at + (options.pendingMs ?? PENDING_MS);
    const senderItemId = sender_item_id ?? null;
    state.items.set(id, {
      id,
      batchId: batch.id,
      status: "PENDING",
      receiver,
      senderItemId,
      cents,
      note,
      dueAt,
      createdAt: at,
    });
  }
  return createdView(batch, header);
}

function repeated(href: string): PayPalError {
  return new PayPalError(400, "USER_BUSINESS_ERROR", "User business error.", {
    details: [
      {
        field: "SENDER_BATCH_ID",
        location: "body",
        issue: "Batch with given sender_batch_id already exists",
        link: [{ href, rel: "self", method: "GET" }],
      },
    ],
  });
}

/** A batch with its items, as PayPal shows it. */
export function batchView({ state }: Sandbox, id: string): object {
  const batch = find(state.batches, id);
  const items = batch.itemIds.map((itemId) => find(state.items, itemId));
  const total = items.reduce((sum, { cents }) => sum + cents, 0);
  return {
    batch_header: {
      payout_batch_id: batch.id,
      batch_status: batch.status,
      sender_batch_header: { sender_batch_id: batch.senderBatchId },
      amount: { currency: "USD", value: dollars(total) },
      fees: { currency: "USD", value: dollars(FEE_CENTS * items.length) },
    },
    items: items.map((item) => itemView(item, batch)),
    total_items: items.length,
    total_pages: 1,
  };
}
