import { decimalsFor, Money } from "../ui/money";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { type Movement, movementNames } from "./words";

export interface ShownDay {
  day: Date;
  kind: Movement;
  stripeMicros: bigint;
  ledgerMicros: bigint;
  feeMicros: bigint;
}

/** What moved on each day, Stripe beside our books. Stripe's fees are the platform's cost and stand apart. */
export function DayTable({ days }: { days: ShownDay[] }) {
  if (days.length === 0) return <p className="text-ink-2">Nothing moved in the last three days.</p>;
  const decimals = decimalsFor(days.flatMap((line) => [line.stripeMicros, line.ledgerMicros]));
  return (
    <Table label="Day by day">
      <TableHead>
        <Th>Day</Th>
        <Th>What</Th>
        <Th number>Stripe</Th>
        <Th number>Our books</Th>
        <Th number>Difference</Th>
        <Th number>Stripe's fee</Th>
      </TableHead>
      <tbody>
        {days.map(({ day, kind, stripeMicros, ledgerMicros, feeMicros }) => (
          <Tr key={`${day.toISOString()} ${kind}`}>
            <Td className="whitespace-nowrap">{day.toISOString().slice(0, 10)}</Td>
            <Td>{movementNames[kind]}</Td>
            <Td number>
              <Money micros={stripeMicros} decimals={decimals} />
            </Td>
            <Td number>
              <Money micros={ledgerMicros} decimals={decimals} />
            </Td>
            <Td number className={stripeMicros === ledgerMicros ? undefined : "font-bold text-bad"}>
              <Money micros={stripeMicros - ledgerMicros} decimals={decimals} />
            </Td>
            <Td number className="text-ink-2">
              <Money micros={feeMicros} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
