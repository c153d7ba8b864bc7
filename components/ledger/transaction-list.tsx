import type { Cause } from "@/lib/ledger/schema";
import { DateTime } from "../ui/date-time";
import { decimalsFor, Money } from "../ui/money";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { TextLink } from "../ui/text-link";
import { causeNames, transactionHref } from "./words";

export interface ShownTransaction {
  id: bigint;
  at: Date;
  cause: Cause;
  jobTitle: string | null;
  entries: bigint;
  movedMicros: bigint;
}

/** Business events, newest first; each opens into its entries. */
export function TransactionList({ transactions }: { transactions: ShownTransaction[] }) {
  const decimals = decimalsFor(transactions.map((transaction) => transaction.movedMicros));
  return (
    <Table label="Transactions">
      <TableHead>
        <Th number>No.</Th>
        <Th>When</Th>
        <Th>Event</Th>
        <Th number className="hidden sm:table-cell">
          Entries
        </Th>
        <Th number>Moved</Th>
      </TableHead>
      <tbody>
        {transactions.map((transaction) => (
          <Tr key={transaction.id}>
            <Td number>
              <TextLink href={transactionHref(transaction.id)}>{String(transaction.id)}</TextLink>
            </Td>
            <Td className="text-ink-2 sm:whitespace-nowrap">
              <DateTime value={transaction.at} />
            </Td>
            <Td>
              {causeNames[transaction.cause]}
              {transaction.jobTitle && (
                <span dir="auto" className="line-clamp-1 text-ink-2 text-sm">
                  {transaction.jobTitle}
                </span>
              )}
            </Td>
            <Td number className="hidden sm:table-cell">
              {transaction.entries.toLocaleString("en")}
            </Td>
            <Td number>
              <Money micros={transaction.movedMicros} decimals={decimals} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
