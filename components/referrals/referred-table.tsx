import type { Route } from "next";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatMoney, type Micros } from "@/lib/core/money";
import type { ReferredPerson } from "@/lib/referrals/queries";

interface Caps {
  workerCapMicros: Micros;
  employerCapMicros: Micros;
}

/** The people somebody referred and what each has brought, of what they can bring. */
export function ReferredTable({ people, caps }: { people: ReferredPerson[]; caps: Caps }) {
  return (
    <Table label="People you referred">
      <TableHead>
        <Th>Person</Th>
        <Th>Since</Th>
        <Th number>By working</Th>
        <Th number>By hiring</Th>
        <Th number>For you</Th>
      </TableHead>
      <tbody>
        {people.map((person) => (
          <Tr key={person.id}>
            <Td>
              <TextLink href={`/u/${person.nickname}` as Route}>{person.nickname}</TextLink>{" "}
              {person.voided && <Badge tone="muted">Does not count: linked accounts</Badge>}
            </Td>
            <Td className="whitespace-nowrap">
              <DateTime value={person.since} kind="day" />
            </Td>
            <Td number>
              <OfCap micros={person.workerMicros} capMicros={caps.workerCapMicros} />
            </Td>
            <Td number>
              <OfCap micros={person.employerMicros} capMicros={caps.employerCapMicros} />
            </Td>
            <Td number>
              <Money micros={person.workerMicros + person.employerMicros} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function OfCap({ micros, capMicros }: { micros: Micros; capMicros: Micros }) {
  return (
    <>
      <Money micros={micros} /> <span className="text-ink-2 text-sm">of {formatMoney(capMicros)}</span>
    </>
  );
}
