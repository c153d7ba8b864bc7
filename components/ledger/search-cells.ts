import { moneyInput } from "@/lib/core/money";
import type { Cause } from "@/lib/ledger/schema";
import { type AccountKind, accountNames, causeNames } from "./words";

/** The columns of a search as a file: one line for each entry. */
export const searchHead = [
  "Date (UTC)",
  "Transaction",
  "Event",
  "Key",
  "Entry",
  "Account",
  "Owner",
  "Nickname",
  "Submission",
  "Amount (USD)",
  "Balance after (USD)",
];

interface SearchedEntry {
  transaction: { id: bigint; at: Date; cause: Cause; key: string };
  entry: {
    id: bigint;
    account: AccountKind;
    ownerId: string;
    nickname: string | null;
    submissionId: string | null;
    amountMicros: bigint;
    balanceAfterMicros: bigint;
  };
}

/** One line of it. */
export function searchCells({ transaction, entry }: SearchedEntry) {
  return [
    transaction.at.toISOString(),
    transaction.id,
    causeNames[transaction.cause],
    transaction.key,
    entry.id,
    accountNames[entry.account],
    entry.ownerId,
    entry.nickname,
    entry.submissionId,
    plain(entry.amountMicros),
    plain(entry.balanceAfterMicros),
  ];
}

// A minus that spreadsheets read as one.
const plain = (micros: bigint) => moneyInput(micros).replace("−", "-");
