import type { Route } from "next";
import { decimalsFor, Money } from "../ui/money";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { TextLink } from "../ui/text-link";

export interface PaidTask {
  submissionId: string;
  worker: string;
  payMicros: bigint;
  feeMicros: bigint;
}

/** The tasks one batch of ratings paid, for the employer who rated them. */
export function PaidTasks({ tasks, count }: { tasks: PaidTask[]; count: number }) {
  const decimals = decimalsFor(tasks.flatMap((task) => [task.payMicros, task.feeMicros]));
  return (
    <div className="space-y-3">
      <Table label="Tasks paid">
        <TableHead>
          <Th>Worker</Th>
          <Th>Task</Th>
          <Th number>Pay</Th>
          <Th number>Fee</Th>
        </TableHead>
        <tbody>
          {tasks.map((task) => (
            <Tr key={task.submissionId}>
              <Td>
                <TextLink href={`/u/${task.worker}` as Route}>{task.worker}</TextLink>
              </Td>
              <Td className="font-mono text-ink-2 text-xs">{task.submissionId}</Td>
              <Td number>
                <Money micros={task.payMicros} decimals={decimals} />
              </Td>
              <Td number>
                <Money micros={task.feeMicros} decimals={decimals} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {count > tasks.length && (
        <p className="text-ink-2">
          And {(count - tasks.length).toLocaleString("en")} more of the same batch, at the same pay and fee.
        </p>
      )}
    </div>
  );
}
