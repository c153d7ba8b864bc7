import type { Route } from "next";
import type { ReactNode } from "react";
import { Card, CardHeader } from "../ui/card";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { TextLink } from "../ui/text-link";
import { ComingMoney, type MoneyOfDay } from "./coming-money";
import { type ListedTask, TaskList } from "./task-list";

interface Counts {
  held: number;
  waiting: number;
  satisfied: number;
  notSatisfied: number;
}

/** The worker's day: what is in their hands, what waits to be paid, what came back. */
export function WorkOverview({
  held,
  waiting,
  results,
  coming,
  counts,
  serverNow,
}: {
  held: ListedTask[];
  waiting: ListedTask[];
  results: ListedTask[];
  coming: MoneyOfDay[];
  counts: Counts;
  serverNow: number;
}) {
  if (held.length + waiting.length + results.length === 0) {
    return (
      <EmptyState
        title="No task yet"
        seed="churnDash"
        action={<LinkButton href="/jobs">Find a job</LinkButton>}
      >
        Take a job and it appears here with its clock. Whatever you hand in is rated by a date or pays itself.
      </EmptyState>
    );
  }
  return (
    <div className="space-y-9">
      <Part title="In your hands" more={null}>
        {held.length > 0 ? (
          <TaskList tasks={held} label="Tasks in your hands" serverNow={serverNow} />
        ) : (
          <p className="text-ink-2">
            You hold no position at the moment. <TextLink href="/jobs">Find a job</TextLink>
          </p>
        )}
      </Part>
      {waiting.length > 0 && (
        <div className="grid items-start gap-9 xl:grid-cols-[minmax(0,1fr)_20rem] xl:gap-6">
          <Part
            title="Waiting for a rating"
            more={
              counts.waiting > waiting.length
                ? { href: "/work/tasks?show=waiting", label: `See all ${counts.waiting}` }
                : null
            }
          >
            <TaskList tasks={waiting} label="Tasks waiting for a rating" serverNow={serverNow} />
          </Part>
          <Card>
            <CardHeader
              title="Coming money"
              description="Paid at the latest by these days, sooner when it is rated."
            />
            <ComingMoney days={coming} />
          </Card>
        </div>
      )}
      {results.length > 0 && (
        <Part title="Recent results" more={{ href: "/work/tasks", label: "See all tasks" }}>
          <TaskList tasks={results} label="Recent results" serverNow={serverNow} />
        </Part>
      )}
    </div>
  );
}

function Part({
  title,
  more,
  children,
}: {
  title: string;
  more: { href: Route; label: string } | null;
  children: ReactNode;
}) {
  return (
    <section className="min-w-0">
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 className="font-bold text-xl">{title}</h2>
        {more && <TextLink href={more.href}>{more.label}</TextLink>}
      </div>
      {children}
    </section>
  );
}
