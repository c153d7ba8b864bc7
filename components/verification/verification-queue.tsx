import { TriangleAlert } from "lucide-react";
import type { Route } from "next";
import type { QueuedVerification } from "@/lib/verification/review-queries";
import { causeWords } from "@/lib/verification/words";
import { DateTime } from "../ui/date-time";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { TextLink } from "../ui/text-link";

/** The people who wait to be cleared, longest waiting first. */
export function VerificationQueue({ waiting }: { waiting: QueuedVerification[] }) {
  return (
    <Table label="People who wait to be cleared">
      <TableHead>
        <Th>Person</Th>
        <Th>Submitted</Th>
        <Th>Due</Th>
        <Th>Asked because of</Th>
      </TableHead>
      <tbody>
        {waiting.map((row) => (
          <Tr key={row.id}>
            <Td>
              <TextLink href={`/admin/verifications/${row.id}` as Route}>{row.nickname}</TextLink>
              {row.hasCase && (
                <span className="ml-2 inline-flex items-center gap-1 text-sm text-wait">
                  <TriangleAlert aria-hidden className="size-3.5" /> open case
                </span>
              )}
            </Td>
            <Td>{row.submittedAt && <DateTime value={row.submittedAt} kind="relative" />}</Td>
            <Td>{row.dueAt && <DateTime value={row.dueAt} relative />}</Td>
            <Td>{row.cause && causeWords[row.cause]}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
