import type { Route } from "next";
import type { ListedCase } from "@/lib/cases/queries";
import { DateTime } from "../ui/date-time";
import { StatusBadge } from "../ui/status-badge";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { TextLink } from "../ui/text-link";
import { caseKindWords, caseOutcomeWords } from "./words";

/** Cases, one a row. */
export function CaseList({ cases }: { cases: ListedCase[] }) {
  return (
    <Table label="Cases">
      <TableHead>
        <Th>Case</Th>
        <Th>About</Th>
        <Th>Opened</Th>
        <Th>State</Th>
      </TableHead>
      <tbody>
        {cases.map((row) => (
          <Tr key={row.id}>
            <Td>
              <TextLink href={`/admin/cases/${row.id}` as Route}>{caseKindWords[row.kind]}</TextLink>
            </Td>
            <Td>
              {[row.user?.nickname, row.other?.nickname].filter(Boolean).join(" and ") || "Our own books"}
            </Td>
            <Td>
              <DateTime value={row.openedAt} kind="relative" />
            </Td>
            <Td>
              {row.outcome ? (
                <StatusBadge tone={row.outcome === "HARMLESS" ? "ok" : "bad"}>
                  {caseOutcomeWords[row.outcome]}
                </StatusBadge>
              ) : (
                <StatusBadge tone="wait">Open</StatusBadge>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
