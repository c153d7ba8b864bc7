import { LedgerTransactionKind } from "@/lib/platform/prisma/enums";
import { type Period, readPeriod, readTyped } from "./period-schema";

/** What finance looks for among all transactions; an empty search finds every one. */
export interface LedgerSearch extends Period {
  /** A transaction's number or key, the id of what it was about, or a person's nickname or e-mail address. */
  text: string | null;
  kind: LedgerTransactionKind | null;
}

export const searchFields = ["q", "kind", "from", "to", "amount"] as const;
export type TypedSearch = Partial<Record<(typeof searchFields)[number], string>>;

/** Reads the search in an address, with what was typed and what of it could not be read. */
export function readLedgerSearch(query: Record<string, unknown>): {
  search: LedgerSearch;
  typed: TypedSearch;
  problems: TypedSearch;
} {
  const typed = readTyped(query, searchFields, 254);
  const { period, problems } = readPeriod(typed);
  const kind = typed.kind && Object.hasOwn(LedgerTransactionKind, typed.kind) ? typed.kind : null;
  const search = { ...period, text: typed.q ?? null, kind: kind as LedgerTransactionKind | null };
  return { search, typed, problems };
}
