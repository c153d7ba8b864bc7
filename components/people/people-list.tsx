import type { Route } from "next";
import type { Role } from "@/lib/core/actor";
import { DateTime } from "../ui/date-time";
import { StatusBadge } from "../ui/status-badge";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { TextLink } from "../ui/text-link";

interface Person {
  id: string;
  nickname: string;
  country: string;
  role: Role;
  createdAt: Date;
  holds: number;
}

export const personHref = (id: string) => `/admin/people/${id}` as Route;

/** The people a search found. */
export function PeopleList({ people }: { people: Person[] }) {
  return (
    <Table label="People">
      <TableHead>
        <Th>Nickname</Th>
        <Th>Country</Th>
        <Th className="hidden sm:table-cell">Role</Th>
        <Th className="hidden sm:table-cell">Member since</Th>
        <Th>State</Th>
      </TableHead>
      <tbody>
        {people.map((person) => (
          <Tr key={person.id}>
            <Td>
              <TextLink href={personHref(person.id)}>{person.nickname}</TextLink>
            </Td>
            <Td>{person.country}</Td>
            <Td className="hidden sm:table-cell">{person.role.toLowerCase()}</Td>
            <Td className="hidden sm:table-cell">
              <DateTime value={person.createdAt} kind="day" />
            </Td>
            <Td>
              {person.holds > 0 ? (
                <StatusBadge tone="wait">On hold</StatusBadge>
              ) : (
                <StatusBadge tone="ok">Free</StatusBadge>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
