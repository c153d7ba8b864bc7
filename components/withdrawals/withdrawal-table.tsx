import type { Route } from "next";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ShownWithdrawal } from "@/lib/withdrawals/queries";
import { methodNames } from "@/lib/withdrawals/words";
import { statusWords } from "./status";

/** A person's withdrawals, each with what arrives and how it stands. */
export function WithdrawalTable({ withdrawals }: { withdrawals: ShownWithdrawal[] }) {
  return (
    <Table label="Your withdrawals">
      <TableHead>
        <Th>Requested</Th>
        <Th>To</Th>
        <Th number>Amount</Th>
        <Th number>Fee</Th>
        <Th>State</Th>
      </TableHead>
      <tbody>
        {withdrawals.map((w) => (
          <Tr key={w.id}>
            <Td>
              <TextLink href={`/wallet/withdrawals/${w.id}` as Route}>
                <DateTime value={w.requestedAt} />
              </TextLink>
            </Td>
            <Td>
              {methodNames[w.methodKind]}, {w.methodLabel}
            </Td>
            <Td number>
              <Money micros={w.amountMicros} />
            </Td>
            <Td number>
              <Money micros={w.feeMicros} />
            </Td>
            <Td>
              <StatusBadge tone={statusWords[w.status].tone}>{statusWords[w.status].word}</StatusBadge>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
