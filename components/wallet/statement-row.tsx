import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { EntryLine } from "@/lib/ledger/schema";
import { Badge, type Tone } from "../ui/badge";
import { cn } from "../ui/cn";
import { DateTime } from "../ui/date-time";
import { type Decimals, Money } from "../ui/money";
import { Td, Tr } from "../ui/table";
import { TextLink } from "../ui/text-link";
import { bucketNames, causeWords, entryHref, subjectHref, subjectWords } from "./words";

const tones: Record<EntryLine["bucket"], Tone> = { EARNED: "ok", WALLET: "info", LOCKED: "wait" };

const figureLink =
  "inline-block min-h-6 rounded-sm underline decoration-line-strong decoration-dotted underline-offset-4 hover:decoration-solid";

/** One entry. Its amount and its balance open into what they are made of. */
export function StatementRow({ line, decimals }: { line: EntryLine; decimals: Decimals }) {
  const subject = subjectHref(line);
  const amount = (micros: bigint, signed = false) => (
    <Link href={entryHref(line.entryId)} className={figureLink} title="Explain this entry">
      <Money micros={micros} decimals={decimals} sign={signed ? "always" : "auto"} />
    </Link>
  );
  const credit = line.amountMicros > 0n;
  return (
    <Tr>
      <Td className="hidden whitespace-nowrap text-ink-2 sm:table-cell">
        <DateTime value={line.at} />
      </Td>
      <Td className="min-w-40">
        <span className="block">{causeWords(line.cause, line.bucket)}</span>
        {subject && (
          <TextLink href={subject} className="text-sm">
            {subjectWords(line)}
          </TextLink>
        )}
        <span className="mt-1 flex flex-wrap items-center gap-x-2 text-ink-3 text-sm sm:hidden">
          <DateTime value={line.at} />
          <Badge tone={tones[line.bucket]}>{bucketNames[line.bucket]}</Badge>
        </span>
      </Td>
      <Td className="hidden sm:table-cell">
        <Badge tone={tones[line.bucket]}>{bucketNames[line.bucket]}</Badge>
      </Td>
      <Td number className="hidden sm:table-cell">
        {credit && amount(line.amountMicros)}
      </Td>
      <Td number className="hidden sm:table-cell">
        {!credit && amount(-line.amountMicros)}
      </Td>
      <Td number className="align-top sm:hidden">
        {amount(line.amountMicros, true)}
        <span className="mt-1 block text-sm">
          <span className="sr-only">balance after </span>
          <BalanceAfter line={line} decimals={decimals} />
        </span>
      </Td>
      <Td number className="hidden sm:table-cell">
        <BalanceAfter line={line} decimals={decimals} />
      </Td>
    </Tr>
  );
}

function BalanceAfter({ line, decimals }: { line: EntryLine; decimals: Decimals }) {
  return (
    <>
      <Link
        href={`${entryHref(line.entryId)}#balance` as Route}
        className={cn(figureLink, "text-ink-2")}
        title="Explain this balance"
      >
        <Money micros={line.balanceAfterMicros} decimals={decimals} />
      </Link>
      {line.bucket === "LOCKED" && <span className="block text-ink-3 text-xs">left in the job</span>}
    </>
  );
}
