import type { Route } from "next";
import { type TaskFilter, taskFilters } from "@/lib/submissions/task-filter-schema";
import { TabLinks } from "../ui/tab-links";

const labels: Record<TaskFilter, string> = {
  all: "All",
  held: "In your hands",
  waiting: "Waiting",
  satisfied: "Satisfied",
  "not-satisfied": "Not satisfied",
  ended: "Ended",
};

/** The address of a tab, and of a page in it. */
export function tasksAddress(filter: TaskFilter, before?: string): Route {
  const query = new URLSearchParams();
  if (filter !== "all") query.set("show", filter);
  if (before) query.set("before", before);
  return (query.size > 0 ? `/work/tasks?${query}` : "/work/tasks") as Route;
}

/** The states of tasks as tabs, with the numbers that say something. */
export function TaskTabs({
  current,
  counts,
}: {
  current: TaskFilter;
  counts: Partial<Record<TaskFilter, number>>;
}) {
  const tabs = taskFilters.map((filter) => ({
    href: tasksAddress(filter),
    label: labels[filter],
    count: counts[filter],
    current: filter === current,
  }));
  return <TabLinks label="States of tasks" tabs={tabs} />;
}
