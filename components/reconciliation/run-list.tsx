import type { Route } from "next";
import { DateTime } from "../ui/date-time";
import { Money } from "../ui/money";
import { StatusBadge } from "../ui/status-badge";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { TextLink } from "../ui/text-link";
import { type Outcome, outcomes } from "./words";

interface ShownRun {
  id: bigint;
  startedAt: Date;
  startedBy: string;
  outcome: Outcome;
  differenceMicros: bigint | null;
}

/** All runs, newest first; each opens as the page's result. */
export function RunList({ runs, shownId }: { runs: ShownRun[]; shownId: bigint | null }) {
  if (runs.length === 0) return <p className="text-ink-2">None yet.</p>;
  return (
    <Table label="Runs">
      <TableHead>
        <Th>When</Th>
        <Th>Result</Th>
        <Th number>Difference</Th>
        <Th className="hidden sm:table-cell">Begun by</Th>
      </TableHead>
      <tbody>
        {runs.map(({ id, startedAt, startedBy, outcome, differenceMicros }) => (
          <Tr key={id} className={id === shownId ? "bg-selected" : undefined}>
            <Td>
              <TextLink
                href={`/admin/reconciliation?run=${id}` as Route}
                aria-current={id === shownId ? "true" : undefined}
              >
                <DateTime value={startedAt} />
              </TextLink>
            </Td>
            <Td>
              <StatusBadge tone={outcomes[outcome].tone}>{outcomes[outcome].name}</StatusBadge>
            </Td>
            <Td number>{differenceMicros === null ? "–" : <Money micros={differenceMicros} />}</Td>
            <Td className="hidden text-ink-2 sm:table-cell">
              {startedBy.startsWith("system:") ? "the hourly function" : "a person"}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
