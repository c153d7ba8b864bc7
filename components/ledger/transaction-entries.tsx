import { decimalsFor, Money } from "../ui/money";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { TextLink } from "../ui/text-link";
import { AddsUp } from "../wallet/adds-up";
import { AccountOwner } from "./account-owner";
import { type AccountKind, accountHref, accountNames } from "./words";

export interface ShownEntry {
  id: bigint;
  accountId: bigint;
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
              <Td className="whitespace-nowrap">
                <TextLink href={accountHref(line.accountId)}>{accountNames[line.account]}</TextLink>
              </Td>
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
  return (
    <>
      <AccountOwner {...line} kind={line.account} />
      {line.submissionId && <span className="block font-mono text-ink-3 text-xs">{line.submissionId}</span>}
    </>
  );
}
