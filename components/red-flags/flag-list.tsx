import { evidenceNames } from "@/lib/red-flags/words";
import { personHref } from "../people/people-list";
import { DateTime } from "../ui/date-time";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { TextLink } from "../ui/text-link";

interface ListedFlag {
  id: string;
  severity: number;
  evidenceClass: keyof typeof evidenceNames;
  confirmedAt: Date;
  expiresAt: Date;
  user: { id: string; nickname: string };
}

/** The flags that count, newest first. */
export function FlagList({ flags }: { flags: ListedFlag[] }) {
  return (
    <Table label="Red flags">
      <TableHead>
        <Th>Nickname</Th>
        <Th>Evidence</Th>
        <Th number>Weight</Th>
        <Th className="hidden sm:table-cell">Confirmed</Th>
        <Th>Expires</Th>
      </TableHead>
      <tbody>
        {flags.map((flag) => (
          <Tr key={flag.id}>
            <Td>
              <TextLink href={personHref(flag.user.id)}>{flag.user.nickname}</TextLink>
            </Td>
            <Td>{evidenceNames[flag.evidenceClass]}</Td>
            <Td number>{flag.severity}</Td>
            <Td className="hidden sm:table-cell">
              <DateTime value={flag.confirmedAt} />
            </Td>
            <Td>
              <DateTime value={flag.expiresAt} kind="day" />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
