import { suspensionCauses } from "@/lib/suspensions/words";
import { personHref } from "../people/people-list";
import { DateTime } from "../ui/date-time";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { TextLink } from "../ui/text-link";

interface ListedSuspension {
  id: string;
  cause: keyof typeof suspensionCauses;
  satisfied: number | null;
  notSatisfied: number | null;
  startedAt: Date;
  until: Date;
  user: { id: string; nickname: string };
}

/** The suspensions under way, the first to end first. */
export function SuspensionList({ suspensions }: { suspensions: ListedSuspension[] }) {
  return (
    <Table label="Suspensions">
      <TableHead>
        <Th>Nickname</Th>
        <Th>Cause</Th>
        <Th className="hidden sm:table-cell">Since</Th>
        <Th>Until</Th>
      </TableHead>
      <tbody>
        {suspensions.map((one) => (
          <Tr key={one.id}>
            <Td>
              <TextLink href={personHref(one.user.id)}>{one.user.nickname}</TextLink>
            </Td>
            <Td>
              {suspensionCauses[one.cause]}
              {one.satisfied !== null && one.notSatisfied !== null && (
                <span className="text-ink-2">
                  , {one.satisfied} of {one.satisfied + one.notSatisfied} Satisfied
                </span>
              )}
            </Td>
            <Td className="hidden sm:table-cell">
              <DateTime value={one.startedAt} />
            </Td>
            <Td>
              <DateTime value={one.until} relative />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
