import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { NoTasks } from "@/components/work/no-tasks";
import { TaskList } from "@/components/work/task-list";
import { TaskTabs, tasksAddress } from "@/components/work/task-tabs";
import { requireActor } from "@/lib/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { readTaskFilter } from "@/lib/submissions/task-filter-schema";
import { taskCounts, taskPage } from "@/lib/submissions/work-queries";

export const metadata: Metadata = { title: "My tasks" };

export default async function TasksPage({ searchParams }: PageProps<"/work/tasks">) {
  const [actor, { show, before }] = await Promise.all([requireActor(), searchParams]);
  const filter = readTaskFilter(show);
  const cursor = typeof before === "string" ? before : undefined;
  const [counts, { tasks, next }] = await Promise.all([taskCounts(actor), taskPage(actor, filter, cursor)]);
  return (
    <>
      <PageHeader title="My tasks" crumbs={[{ label: "Work", href: "/work" }]} />
      <TaskTabs
        current={filter}
        counts={{
          held: counts.held,
          waiting: counts.waiting,
          satisfied: counts.satisfied,
          "not-satisfied": counts.notSatisfied,
        }}
      />
      <div className="mt-5">
        {tasks.length > 0 ? (
          <TaskList tasks={tasks} label="Tasks" serverNow={now().getTime()} />
        ) : (
          <NoTasks filter={filter} />
        )}
        <Pagination
          previous={cursor ? tasksAddress(filter) : null}
          next={next ? tasksAddress(filter, next) : null}
          previousLabel="Newest"
        />
      </div>
    </>
  );
}
