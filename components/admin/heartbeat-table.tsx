import { DateTime } from "../ui/date-time";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";

/** When each scheduled function last did its work. */
export function HeartbeatTable({ heartbeats }: { heartbeats: { name: string; ranAt: Date }[] }) {
  if (heartbeats.length === 0) return <p className="text-ink-2">No function has run yet.</p>;
  return (
    <Table label="Functions">
      <TableHead>
        <Th>Function</Th>
        <Th>Last ran</Th>
      </TableHead>
      <tbody>
        {heartbeats.map(({ name, ranAt }) => (
          <Tr key={name}>
            <Td className="font-mono text-sm">{name}</Td>
            <Td>
              <DateTime value={ranAt} relative />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
