import type { Route } from "next";
import { transactionHref } from "../ledger/words";
import { Badge } from "../ui/badge";
import { Money } from "../ui/money";
import { TextLink } from "../ui/text-link";
import { type DifferenceKind, differenceNames } from "./words";

export interface ShownDifference {
  id: bigint;
  kind: DifferenceKind;
  stripeId: string | null;
  ledgerTransactionId: bigint | null;
  depositId: string | null;
  stripeMicros: bigint;
  ledgerMicros: bigint;
  explanation: string;
}

/** Each movement that is not the same on both sides: by how much, what happened, and where to look. */
export function DifferenceList({ differences }: { differences: ShownDifference[] }) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {differences.map((difference) => (
        <li key={difference.id} className="space-y-1.5 px-4 py-3">
          <p className="flex flex-wrap items-center gap-2">
            <Badge tone="bad">{differenceNames[difference.kind]}</Badge>
            <Money
              micros={difference.stripeMicros - difference.ledgerMicros}
              sign="always"
              className="font-bold text-ink"
            />
          </p>
          <p>{difference.explanation}</p>
          <Places difference={difference} />
        </li>
      ))}
    </ul>
  );
}

function Places({
  difference: { stripeId, depositId, ledgerTransactionId },
}: {
  difference: ShownDifference;
}) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {stripeId && <span className="break-all font-mono text-ink-2 text-xs">{stripeId}</span>}
      {ledgerTransactionId !== null && (
        <TextLink href={transactionHref(ledgerTransactionId)}>
          Transaction {String(ledgerTransactionId)}
        </TextLink>
      )}
      {depositId && <TextLink href={`/wallet/deposits/${depositId}` as Route}>The deposit</TextLink>}
      <TextLink href={"/admin/cases" as Route}>Its case</TextLink>
    </p>
  );
}
