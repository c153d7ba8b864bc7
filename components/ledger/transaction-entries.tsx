import type { Route } from "next";
import { decimalsFor, Money } from "../ui/money";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { TextLink } from "../ui/text-link";
import { AddsUp } from "../wallet/adds-up";
import { type AccountKind, accountNames } from "./words";

export interface ShownEntry {
  id: bigint;
  account: AccountKind;
  ownerId: string;
  nickname: string | null;
  jobTitle: string | null;
  amountMicros: bigint;
  balanceAfterMicros: bigint;
  submissionId: string | null;
}

/** Every entry of one transaction, with whose account it stands on. */
export function TransactionEntries({ lines, count }: { lines: ShownEntry[]; count: bigint }) {
  const decimals = decimalsFor(lines.flatMap((line) => [line.amountMicros, line.balanceAfterMicros]));
  const sum = lines.reduce((total, line) => total + line.amountMicros, 0n);
  const rest = count - BigInt(lines.length);
  return (
    <div className="space-y-3">
      <Table label="Entries">
        <TableHead>
          <Th number>Entry</Th>
          <Th>Account</Th>
          <Th>Of</Th>
          <Th number>Amount</Th>
          <Th number>Balance after</Th>
        </TableHead>
        <tbody>
          {lines.map((line) => (
            <Tr key={line.id}>
              <Td number>{String(line.id)}</Td>
              <Td className="whitespace-nowrap">{accountNames[line.account]}</Td>
              <Td className="min-w-40">
                <Owner line={line} />
              </Td>
              <Td number>
                <Money micros={line.amountMicros} decimals={decimals} sign="always" />
              </Td>
              <Td number>
                <Money micros={line.balanceAfterMicros} decimals={decimals} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {rest > 0n ? (
        <p className="text-ink-2">And {rest.toLocaleString("en")} more entries of the same transaction.</p>
      ) : (
        <AddsUp holds={sum === 0n}>The entries sum to zero.</AddsUp>
      )}
    </div>
  );
}

function Owner({ line }: { line: ShownEntry }) {
  if (line.nickname) {
    return (
      <>
        <TextLink href={`/u/${line.nickname}` as Route}>{line.nickname}</TextLink>
        {line.submissionId && <span className="block font-mono text-ink-3 text-xs">{line.submissionId}</span>}
      </>
    );
  }
  return (
    <>
      {line.jobTitle && <span dir="auto">{line.jobTitle}</span>}
      <span className="block font-mono text-ink-3 text-xs">
        {line.account === "FEES" ? line.ownerId.replace("stripe-", "lane ") : line.ownerId}
      </span>
    </>
  );
}
