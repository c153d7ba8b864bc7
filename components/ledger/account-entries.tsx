import type { Cause } from "@/lib/ledger/schema";
import { DateTime } from "../ui/date-time";
import { decimalsFor, Money } from "../ui/money";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { TextLink } from "../ui/text-link";
import { causeNames, transactionHref } from "./words";

interface Entry {
  id: bigint;
  at: Date;
  transactionId: bigint;
  cause: Cause;
  amountMicros: bigint;
  balanceAfterMicros: bigint;
}

/** The entries of one account, newest first. */
export function AccountEntries({ entries }: { entries: Entry[] }) {
  const decimals = decimalsFor(entries.flatMap((entry) => [entry.amountMicros, entry.balanceAfterMicros]));
  return (
    <Table label="Entries of the account">
      <TableHead>
        <Th number>Entry</Th>
        <Th>When</Th>
        <Th>Event</Th>
        <Th number>Amount</Th>
        <Th number>Balance after</Th>
      </TableHead>
      <tbody>
        {entries.map((entry) => (
          <Tr key={entry.id}>
            <Td number>{String(entry.id)}</Td>
            <Td className="text-ink-2 sm:whitespace-nowrap">
              <DateTime value={entry.at} />
            </Td>
            <Td>
              <TextLink href={transactionHref(entry.transactionId)}>{causeNames[entry.cause]}</TextLink>
            </Td>
            <Td number>
              <Money micros={entry.amountMicros} decimals={decimals} sign="always" />
            </Td>
            <Td number>
              <Money micros={entry.balanceAfterMicros} decimals={decimals} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
