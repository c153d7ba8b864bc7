import type { MethodTotal } from "@/lib/payouts/queries";
import { methodNames } from "@/lib/withdrawals/words";
import { decimalsFor, Money } from "../ui/money";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";

export interface Balance {
  kind: MethodTotal["kind"];
  micros: bigint | null;
}

const net = (total: MethodTotal) => total.amountMicros - total.feeMicros;

/** What a run sends by each method, and what the provider holds before and after. */
export function RunTotals({ totals, balances }: { totals: MethodTotal[]; balances: Balance[] }) {
  const decimals = decimalsFor(totals.flatMap((total) => [total.amountMicros, total.feeMicros, net(total)]));
  return (
    <Table label="Totals by method">
      <TableHead>
        <Th>Method</Th>
        <Th number>Withdrawals</Th>
        <Th number>Amount</Th>
        <Th number>Fees</Th>
        <Th number>To send</Th>
        <Th>Sent by</Th>
        <Th>Provider holds</Th>
      </TableHead>
      <tbody>
        {totals.map((total) => (
          <Tr key={total.kind}>
            <Td>{methodNames[total.kind]}</Td>
            <Td number>{total.count}</Td>
            <Td number>
              <Money micros={total.amountMicros} decimals={decimals} />
            </Td>
            <Td number>
              <Money micros={total.feeMicros} decimals={decimals} />
            </Td>
            <Td number>
              <Money micros={net(total)} decimals={decimals} />
            </Td>
            <Td>{total.provided ? "PayPal's API" : "A file"}</Td>
            <Td className="whitespace-nowrap">
              <ProviderHolds total={total} balance={balances.find(({ kind }) => kind === total.kind)} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function ProviderHolds({ total, balance }: { total: MethodTotal; balance?: Balance }) {
  if (!total.provided) return "—";
  if (balance?.micros == null) return "Not told";
  return (
    <>
      <Money micros={balance.micros} /> → <Money micros={balance.micros - net(total)} />
    </>
  );
}
