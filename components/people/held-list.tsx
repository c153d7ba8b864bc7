import { causeNames, type HoldCause, type HoldScope, scopeNames } from "../holds/words";
import { DateTime } from "../ui/date-time";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { TextLink } from "../ui/text-link";
import { personHref } from "./people-list";

interface Held {
  id: string;
  scope: HoldScope;
  cause: HoldCause;
  reviewDueAt: Date;
  user: { id: string; nickname: string };
}

/** The holds that stand, the most urgent decision first. */
export function HeldList({ holds }: { holds: Held[] }) {
  return (
    <Table label="People on hold">
      <TableHead>
        <Th>Nickname</Th>
        <Th>Stopped</Th>
        <Th className="hidden sm:table-cell">Evidence</Th>
        <Th>Decided by</Th>
      </TableHead>
      <tbody>
        {holds.map((hold) => (
          <Tr key={hold.id}>
            <Td>
              <TextLink href={personHref(hold.user.id)}>{hold.user.nickname}</TextLink>
            </Td>
            <Td>{scopeNames[hold.scope]}</Td>
            <Td className="hidden sm:table-cell">{causeNames[hold.cause]}</Td>
            <Td>
              <DateTime value={hold.reviewDueAt} relative />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
