import type { z } from "zod";
import type { batchFields } from "./batch-fields";
import { missing } from "./errors";

export const itemStatuses = [
  "PENDING",
  "SUCCESS",
  "UNCLAIMED",
  "ONHOLD",
  "FAILED",
  "RETURNED",
  "BLOCKED",
  "REFUNDED",
  "REVERSED",
] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** One payment. Amounts are whole cents. */
export interface Item {
  id: string;
  batchId: string;
  status: ItemStatus;
  receiver: string;
  senderItemId: string | null;
  cents: number;
  note: string;
  /** When it takes the outcome its receiver stands for; null once it has. */
  dueAt: number | null;
  createdAt: number;
}

export type BatchStatus = "PENDING" | "SUCCESS" | "DENIED";

export interface Batch {
  id: string;
  status: BatchStatus;
  senderBatchId: string | null;
  itemIds: string[];
  createdAt: number;
}

/** The first answer to a PayPal-Request-Id. */
export interface SavedAnswer {
  id: string;
  body: unknown;
}

/** How one of the next creations goes wrong; "after" means that the payment was accepted all the same. */
export interface Fault {
  how: "timeout" | "reset" | "error";
  when: "before" | "after";
}

/** Everything the stand-in knows. */
export class State {
  batches = new Map<string, Batch>();
  items = new Map<string, Item>();
  answers = new Map<string, SavedAnswer>();
  tokens: { token: string; until: number }[] = [];
  faults: Fault[] = [];
  /** What the account may still send, in cents. */
  fundsCents = 100_000_00;
  /** Every creation that arrived, whatever became of it: how often each key was sent. */
  creations: Record<string, number> = {};
}

export type NewBatch = z.output<typeof batchFields>;

/** The object of that id. @throws PayPalError 404 */
export function find<T>(table: Map<string, T>, id: string): T {
  const found = table.get(id);
  if (!found) throw missing();
  return found;
}

/** Reads a snapshot back. */
export function fromSnapshot(snapshot: unknown): State {
  const state = new State();
  if (snapshot === null || typeof snapshot !== "object") return state;
  for (const [name, saved] of Object.entries(snapshot)) {
    const part = state[name as keyof State];
    if (part instanceof Map) {
      for (const row of saved as { id: string }[]) (part as Map<string, unknown>).set(row.id, row);
    } else if (part !== undefined) {
      Object.assign(state, { [name]: saved });
    }
  }
  return state;
}
