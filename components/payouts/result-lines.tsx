import type { ResultLine } from "@/lib/payouts/results";
import type { Tone } from "../ui/badge";
import { StatusBadge } from "../ui/status-badge";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";

const effects: Record<ResultLine["effect"], { tone: Tone; word: string }> = {
  pay: { tone: "ok", word: "Paid" },
  return: { tone: "bad", word: "Back to Earned" },
  nothing: { tone: "muted", word: "No change" },
  error: { tone: "wait", word: "Left out" },
};

/** What each line of a results file would do. */
export function ResultLines({ lines }: { lines: ResultLine[] }) {
  return (
    <Table label="What the file would change">
      <TableHead>
        <Th number>Line</Th>
        <Th>Person</Th>
        <Th>Effect</Th>
        <Th>Why</Th>
      </TableHead>
      <tbody>
        {lines.map(({ line, withdrawalId, nickname, effect, text }) => (
          <Tr key={line}>
            <Td number>{line}</Td>
            <Td className="break-all">{nickname ?? withdrawalId}</Td>
            <Td>
              <StatusBadge tone={effects[effect].tone}>{effects[effect].word}</StatusBadge>
            </Td>
            <Td className="min-w-48 text-sm">{text}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
