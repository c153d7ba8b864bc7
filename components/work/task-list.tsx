import type { Micros } from "@/lib/core/money";
import { Countdown } from "../ui/countdown";
import { type Decimals, decimalsFor, Money } from "../ui/money";
import { hasLapsed, TaskBadge, TaskDates, type TaskState } from "./task-status";

/** A task as lists show it. */
export interface ListedTask extends TaskState {
  id: string;
  title: string;
  payMicros: Micros;
  reservedAt: Date;
}

/** Tasks under each other on one sheet, each with its state, its date and what follows. */
export function TaskList({
  tasks,
  label,
  serverNow,
}: {
  tasks: ListedTask[];
  label: string;
  /** The server's clock when the page was made, in milliseconds. */
  serverNow: number;
}) {
  const decimals = decimalsFor(tasks.map(({ payMicros }) => payMicros));
  return (
    <ul
      aria-label={label}
      className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface"
    >
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} decimals={decimals} serverNow={serverNow} />
      ))}
    </ul>
  );
}

function TaskRow({ task, decimals, serverNow }: { task: ListedTask; decimals: Decimals; serverNow: number }) {
  const running = task.status === "RESERVED" && !hasLapsed(task, serverNow);
  return (
    <li className="relative flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3.5 hover:bg-sunken sm:flex-nowrap sm:px-5">
      <div className="min-w-0 flex-1 basis-full sm:basis-0">
        <a
          href={`/work/tasks/${task.id}`}
          dir="auto"
          className="font-medium text-lg [overflow-wrap:anywhere] after:absolute after:inset-0"
        >
          {task.title}
        </a>
        <p className="line-clamp-2 text-ink-2 text-sm">
          <TaskDates task={task} serverNow={serverNow} />
        </p>
      </div>
      {running ? (
        <Countdown
          until={task.reservedUntil}
          from={task.reservedAt}
          serverNow={serverNow}
          className="text-lg"
        />
      ) : (
        <TaskBadge task={task} serverNow={serverNow} />
      )}
      <Money
        micros={task.payMicros}
        decimals={decimals}
        sign={task.status === "SATISFIED" ? "always" : "auto"}
        className="ml-auto min-w-20 text-right font-bold text-lg"
      />
    </li>
  );
}
