import { decimalsFor, Money } from "../ui/money";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { AddsUp } from "../wallet/adds-up";
import { type AccountKind, accountNames } from "./words";

interface Line {
  kind: AccountKind;
  accounts: bigint;
  balanceMicros: bigint;
}

/** All accounts by kind. What came in through processors is owed to somebody, so it sums to zero. */
export function TrialBalance({ lines }: { lines: Line[] }) {
  const decimals = decimalsFor(lines.map((line) => line.balanceMicros));
  const sum = lines.reduce((total, line) => total + line.balanceMicros, 0n);
  return (
    <div className="space-y-3">
      <Table label="Trial balance">
        <TableHead>
          <Th>Account</Th>
          <Th number>Accounts</Th>
          <Th number>Balance</Th>
        </TableHead>
        <tbody>
          {lines.map((line) => (
            <Tr key={line.kind}>
              <Td>{accountNames[line.kind]}</Td>
              <Td number>{line.accounts.toLocaleString("en")}</Td>
              <Td number>
                <Money micros={line.balanceMicros} decimals={decimals} />
              </Td>
            </Tr>
          ))}
          <Tr className="border-t-2! border-t-ink! font-bold">
            <Td colSpan={2}>Sum</Td>
            <Td number>
              <Money micros={sum} decimals={decimals} />
            </Td>
          </Tr>
        </tbody>
      </Table>
      <AddsUp holds={sum === 0n}>Everything that came in is somebody's.</AddsUp>
    </div>
  );
}
