import type { Bucket, Cause } from "@/lib/ledger/schema";
import { decimalsFor, Money } from "../ui/money";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { AddsUp } from "./adds-up";
import { causeWords } from "./words";

interface Part {
  cause: Cause;
  times: bigint;
  inMicros: bigint;
  outMicros: bigint;
}

/** What a balance is made of: its entries summed by what caused them. The last row is the balance. */
export function BalanceParts({
  bucket,
  parts,
  balanceMicros,
}: {
  bucket: Bucket;
  parts: Part[];
  balanceMicros: bigint;
}) {
  const sum = parts.reduce((total, part) => total + part.inMicros - part.outMicros, 0n);
  const decimals = decimalsFor([...parts.flatMap((part) => [part.inMicros, part.outMicros]), balanceMicros]);
  const amount = (micros: bigint) => micros > 0n && <Money micros={micros} decimals={decimals} />;
  return (
    <div className="space-y-3">
      <Table label="What this balance is made of">
        <TableHead>
          <Th>What</Th>
          <Th number>Entries</Th>
          <Th number>In</Th>
          <Th number>Out</Th>
        </TableHead>
        <tbody>
          {parts.map((part) => (
            <Tr key={part.cause}>
              <Td>{causeWords(part.cause, bucket)}</Td>
              <Td number>{part.times.toLocaleString("en")}</Td>
              <Td number>{amount(part.inMicros)}</Td>
              <Td number>{amount(part.outMicros)}</Td>
            </Tr>
          ))}
          <Tr className="border-t-2! border-t-ink! font-bold">
            <Td colSpan={2}>Balance</Td>
            <Td number colSpan={2}>
              <Money micros={sum} decimals={decimals} />
            </Td>
          </Tr>
        </tbody>
      </Table>
      <AddsUp holds={sum === balanceMicros}>
        All entries together make <Money micros={sum} />; the balance kept is <Money micros={balanceMicros} />
        .
      </AddsUp>
    </div>
  );
}
