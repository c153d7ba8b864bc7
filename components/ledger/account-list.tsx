import { decimalsFor, Money } from "../ui/money";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { TextLink } from "../ui/text-link";
import { AccountOwner } from "./account-owner";
import { type AccountKind, accountHref, accountNames } from "./words";

export interface ShownAccount {
  id: bigint;
  kind: AccountKind;
  ownerId: string;
  nickname: string | null;
  jobTitle: string | null;
  balanceMicros: bigint;
}

/** Accounts with their balances; each opens into its entries. */
export function AccountList({ accounts }: { accounts: ShownAccount[] }) {
  const decimals = decimalsFor(accounts.map((account) => account.balanceMicros));
  return (
    <Table label="Accounts">
      <TableHead>
        <Th>Account</Th>
        <Th>Of</Th>
        <Th number>Balance</Th>
      </TableHead>
      <tbody>
        {accounts.map((account) => (
          <Tr key={account.id}>
            <Td className="whitespace-nowrap">
              <TextLink href={accountHref(account.id)}>{accountNames[account.kind]}</TextLink>
            </Td>
            <Td className="min-w-40">
              <AccountOwner {...account} />
            </Td>
            <Td number>
              <Money micros={account.balanceMicros} decimals={decimals} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
