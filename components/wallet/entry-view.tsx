import type { ReactNode } from "react";
import type { Cause, EntryLine } from "@/lib/ledger/schema";
import { Card } from "../ui/card";
import { DateTime } from "../ui/date-time";
import { Facts } from "../ui/facts";
import { decimalsFor, Money } from "../ui/money";
import { TextLink } from "../ui/text-link";
import { BalanceParts } from "./balance-parts";
import { EntrySides, type Side } from "./entry-sides";
import { type PaidTask, PaidTasks } from "./paid-tasks";
import { bucketNames, subjectHref, subjectWords } from "./words";

export interface Entry extends EntryLine {
  sides: Side[];
  parts: { cause: Cause; times: bigint; inMicros: bigint; outMicros: bigint }[];
  tasks: PaidTask[];
  taskCount: number;
}

/** Between whom the receipt is: the reader, and whoever operates the site. */
export interface Receipt {
  to: string;
  by: string;
}

/** One entry explained: what it did to the balance, both sides of the event, and what the balance is made of. */
export function EntryView({ entry, receipt }: { entry: Entry; receipt: Receipt }) {
  const locked = entry.bucket === "LOCKED";
  return (
    <div className="max-w-3xl space-y-8">
      <Card>
        <EntryFacts entry={entry} receipt={receipt} />
      </Card>
      <Part title="Where the money came from and where it went">
        <EntrySides sides={entry.sides} current={entry.entryId} />
        {entry.submissionId && (
          <p className="mt-3 text-ink-2">
            The fee is paid by the employer on top of your pay. Nothing is taken off it.
          </p>
        )}
      </Part>
      {entry.tasks.length > 0 && (
        <Part title={`The ${entry.taskCount.toLocaleString("en")} Satisfied tasks of this batch`}>
          <PaidTasks tasks={entry.tasks} count={entry.taskCount} />
        </Part>
      )}
      <Part
        id="balance"
        title={
          locked ? "What the job holds afterwards" : `What makes ${bucketNames[entry.bucket]} afterwards`
        }
      >
        <BalanceParts bucket={entry.bucket} parts={entry.parts} balanceMicros={entry.balanceAfterMicros} />
      </Part>
    </div>
  );
}

function EntryFacts({ entry, receipt }: { entry: Entry; receipt: Receipt }) {
  const before = entry.balanceAfterMicros - entry.amountMicros;
  const decimals = decimalsFor([before, entry.amountMicros, entry.balanceAfterMicros]);
  const subject = subjectHref(entry);
  const account = entry.bucket === "LOCKED" ? "Locked for the job" : bucketNames[entry.bucket];
  return (
    <Facts
      className="-my-2"
      rows={[
        { label: "When", value: <DateTime value={entry.at} /> },
        ...(subject
          ? [
              {
                label: "About",
                value: <TextLink href={subject}>{subjectWords(entry)}</TextLink>,
              },
            ]
          : []),
        {
          label: "Receipt number",
          value: <span className="font-mono text-sm">{String(entry.entryId)}</span>,
        },
        { label: "Issued to", value: receipt.to },
        { label: "Issued by", value: receipt.by },
        { label: `${account} before`, value: <Money micros={before} decimals={decimals} /> },
        {
          label: "This entry",
          value: <Money micros={entry.amountMicros} decimals={decimals} sign="always" />,
        },
        {
          label: `${account} after`,
          value: <Money micros={entry.balanceAfterMicros} decimals={decimals} />,
          strong: true,
        },
      ]}
    />
  );
}

function Part({ id, title, children }: { id?: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className="scroll-mt-20">
      <h2 className="mb-3 font-bold text-lg">{title}</h2>
      {children}
    </section>
  );
}
