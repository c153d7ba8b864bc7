import type { Route } from "next";
import { DateTime } from "@/components/ui/date-time";
import { decimalsFor, Money } from "@/components/ui/money";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { DepositLine } from "@/lib/deposits/history";
import { depositWords } from "./status";

/** A person's deposits, each with what went back of it. */
export function DepositList({ deposits }: { deposits: DepositLine[] }) {
  const decimals = decimalsFor(deposits.flatMap((one) => [one.amountMicros, one.backMicros]));
  return (
    <Table label="Deposits">
      <TableHead>
        <Th>Date</Th>
        <Th>State</Th>
        <Th number>Amount</Th>
        <Th number>Gone back</Th>
      </TableHead>
      <tbody>
        {deposits.map(({ id, amountMicros, status, createdAt, backMicros }) => (
          <Tr key={id}>
            <Td className="whitespace-nowrap">
              <TextLink href={`/wallet/deposits/${id}` as Route}>
                <DateTime value={createdAt} />
              </TextLink>
            </Td>
            <Td>
              <StatusBadge tone={depositWords[status].tone}>{depositWords[status].word}</StatusBadge>
            </Td>
            <Td number>
              <Money micros={amountMicros} decimals={decimals} />
            </Td>
            <Td number>
              {backMicros > 0n ? (
                <Money micros={backMicros} decimals={decimals} />
              ) : (
                <span className="text-ink-3">—</span>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
