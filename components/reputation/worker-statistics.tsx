import type { ReactNode } from "react";
import { formatMoney, type Micros } from "@/lib/core/money";
import { hourlyWords } from "../jobs/hourly-words";
import { Card, CardHeader } from "../ui/card";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { decimalsFor, Money } from "../ui/money";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { TextLink } from "../ui/text-link";
import { ComingMoney, type MoneyOfDay } from "../work/coming-money";
import { DailyEarnings, type EarnedDay } from "./daily-earnings";

interface Earnings {
  tasks: number;
  satisfied: number;
  micros: Micros;
  hourlyMicros: Micros | null;
}

/** What a worker's last weeks brought: per hour, per day, by employer, by kind of work, and what is still to come. */
export function WorkerStatisticsPage({
  total,
  days,
  employers,
  kinds,
  coming,
}: {
  total: Earnings;
  days: EarnedDay[];
  employers: (Earnings & { nickname: string })[];
  kinds: (Earnings & { categoryId: string; name: string })[];
  coming: MoneyOfDay[];
}) {
  if (total.tasks === 0 && coming.length === 0) {
    return (
      <EmptyState
        title="Nothing to count yet"
        seed="ohioStar"
        action={<LinkButton href="/jobs">Find a job</LinkButton>}
      >
        As soon as a task of yours is rated, you see here what an hour of work brings you, and with whom.
      </EmptyState>
    );
  }
  return (
    <div className="grid items-start gap-9 xl:grid-cols-[minmax(0,1fr)_20rem] xl:gap-6">
      <div className="min-w-0 space-y-9">
        {total.tasks > 0 && <Totals total={total} />}
        {kinds.length > 0 && (
          <Part title="Best paid kinds of work">
            <EarningsTable
              label="Kinds of work"
              what="Kind of work"
              rows={kinds.map((kind) => ({ ...kind, key: kind.categoryId, title: kind.name }))}
            />
          </Part>
        )}
        {employers.length > 0 && (
          <Part title="By employer">
            <EarningsTable
              label="Employers"
              what="Employer"
              rows={employers.map((employer) => ({
                ...employer,
                key: employer.nickname,
                title: <TextLink href={`/u/${employer.nickname}`}>{employer.nickname}</TextLink>,
              }))}
            />
          </Part>
        )}
        {total.tasks > 0 && (
          <Part title="Paid per day">
            <DailyEarnings days={days} />
          </Part>
        )}
      </div>
      {coming.length > 0 && (
        <Card className="max-xl:order-first">
          <CardHeader
            title="Still to come"
            description="Paid at the latest by these days, sooner when it is rated."
          />
          <ComingMoney days={coming} />
        </Card>
      )}
    </div>
  );
}

function Totals({ total }: { total: Earnings }) {
  return (
    <Card>
      <p>
        <Money micros={total.micros} className="font-bold text-3xl" />
        {total.hourlyMicros !== null && (
          <span className="ml-3 text-lg tabular-nums">{hourlyWords({ micros: total.hourlyMicros })}</span>
        )}
      </p>
      <p className="mt-1 text-ink-2">
        {total.satisfied} of {total.tasks} rated Satisfied. Time counts from reserving to handing in, at most
        as long as the reservation, and also for tasks that were not paid.
      </p>
    </Card>
  );
}

function EarningsTable({
  label,
  what,
  rows,
}: {
  label: string;
  what: string;
  rows: (Earnings & { key: string; title: ReactNode })[];
}) {
  const decimals = decimalsFor(rows.map(({ micros }) => micros));
  return (
    <Table label={label}>
      <TableHead>
        <Th>{what}</Th>
        <Th number>Per hour</Th>
        <Th number>Paid</Th>
        <Th number>Satisfied</Th>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.key}>
            <Td className="min-w-32 [overflow-wrap:anywhere]">{row.title}</Td>
            <Td number>{row.hourlyMicros !== null && `≈ ${formatMoney(row.hourlyMicros)}`}</Td>
            <Td number>
              <Money micros={row.micros} decimals={decimals} />
            </Td>
            <Td number>
              {row.satisfied} of {row.tasks}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h2 className="mb-3 font-bold text-xl">{title}</h2>
      {children}
    </section>
  );
}
