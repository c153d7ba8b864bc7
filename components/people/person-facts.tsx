import type { Route } from "next";
import type { Role } from "@/lib/core/actor";
import { DateTime } from "../ui/date-time";
import { Facts } from "../ui/facts";
import { TextLink } from "../ui/text-link";

interface Person {
  id: string;
  nickname: string;
  email: string;
  emailConfirmedAt: Date | null;
  country: string;
  role: Role;
  suspendedUntil: Date | null;
  createdAt: Date;
  lastLoginAt: Date | null;
}

/** What the staff needs to know of a person, and no more. */
export function PersonFacts({ person }: { person: Person }) {
  const { suspendedUntil, lastLoginAt } = person;
  return (
    <Facts
      className="-my-2"
      rows={[
        {
          label: "Public profile",
          value: <TextLink href={`/u/${person.nickname}` as Route}>{person.nickname}</TextLink>,
        },
        { label: "E-mail", value: <span className="break-all">{person.email}</span> },
        { label: "Address confirmed", value: person.emailConfirmedAt ? "Yes" : "No" },
        { label: "Country", value: person.country },
        { label: "Role", value: person.role.toLowerCase() },
        { label: "Member since", value: <DateTime value={person.createdAt} kind="day" /> },
        { label: "Last log-in", value: lastLoginAt ? <DateTime value={lastLoginAt} kind="day" /> : "Never" },
        ...(suspendedUntil
          ? [{ label: "No new jobs until", value: <DateTime value={suspendedUntil} /> }]
          : []),
        { label: "Id", value: <span className="break-all font-mono text-xs">{person.id}</span> },
      ]}
    />
  );
}
