import { parseMoney } from "@/lib/core/money";
import { DAY_MS } from "@/lib/core/time";
import { LedgerTransactionKind } from "@/lib/platform/prisma/enums";
import { readDay } from "./statement-schema";

/** What finance looks for among all transactions; an empty search finds every one. */
export interface LedgerSearch {
  /** A transaction's number or key, the id of what it was about, or a person's nickname or e-mail address. */
  text: string | null;
  kind: LedgerTransactionKind | null;
  /** The first instant, and the first one after; whole days in UTC. */
  from: Date | null;
  until: Date | null;
  /** Of one of its entries, without its sign. */
  amountMicros: bigint | null;
}

export const searchFields = ["q", "kind", "from", "to", "amount"] as const;
export type TypedSearch = Partial<Record<(typeof searchFields)[number], string>>;

/** Reads the search in an address, with what was typed and what of it could not be read. */
export function readLedgerSearch(query: Record<string, unknown>): {
  search: LedgerSearch;
  typed: TypedSearch;
  problems: TypedSearch;
} {
  const typed: TypedSearch = {};
  for (const field of searchFields) {
    const value = query[field];
    if (typeof value === "string" && value.trim() !== "") typed[field] = value.trim().slice(0, 254);
  }
  const from = readDay(typed.from);
  const to = readDay(typed.to);
  const amountMicros = typed.amount ? parseMoney(typed.amount.replace(/^[-+−]/, ""), 6) : null;
  const kind = typed.kind && Object.hasOwn(LedgerTransactionKind, typed.kind) ? typed.kind : null;
  const problems: TypedSearch = {
    ...(typed.from && !from && { from: "Enter a day such as 2026-11-21." }),
    ...(typed.to && !to && { to: "Enter a day such as 2026-11-21." }),
    ...(typed.amount && amountMicros === null && { amount: "Enter an amount such as 0.0535." }),
  };
  const search: LedgerSearch = {
    text: typed.q ?? null,
    kind: kind as LedgerTransactionKind | null,
    from,
    until: to && new Date(to.getTime() + DAY_MS),
    amountMicros,
  };
  return { search, typed, problems };
}
