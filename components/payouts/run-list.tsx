import type { Route } from "next";
import type { PayoutRunStatus } from "@/lib/platform/prisma/enums";
import { DateTime } from "../ui/date-time";
import { decimalsFor, Money } from "../ui/money";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { TextLink } from "../ui/text-link";
import { RunStatus } from "./run-status";

interface Run {
  id: string;
  number: number;
  status: PayoutRunStatus;
  createdAt: Date;
  scheduledFor: Date | null;
  selected: number;
  amountMicros: bigint;
  feeMicros: bigint;
}

/** The newest runs. */
export function RunList({ runs }: { runs: Run[] }) {
  const decimals = decimalsFor(runs.map((run) => run.amountMicros - run.feeMicros));
  return (
    <Table label="Payout runs">
      <TableHead>
        <Th>Run</Th>
        <Th>Made</Th>
        <Th>State</Th>
        <Th number>Withdrawals</Th>
        <Th number>To send</Th>
      </TableHead>
      <tbody>
        {runs.map((run) => (
          <Tr key={run.id}>
            <Td className="whitespace-nowrap">
              <TextLink href={`/admin/payouts/${run.id}` as Route}>Run {run.number}</TextLink>
            </Td>
            <Td className="whitespace-nowrap">
              <DateTime value={run.createdAt} /> {run.scheduledFor ? "by the timetable" : ""}
            </Td>
            <Td>
              <RunStatus status={run.status} />
            </Td>
            <Td number>{run.selected}</Td>
            <Td number>
              <Money micros={run.amountMicros - run.feeMicros} decimals={decimals} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
