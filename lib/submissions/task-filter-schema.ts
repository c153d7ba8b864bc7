/** The tabs of a worker's tasks. */
export const taskFilters = ["all", "held", "waiting", "satisfied", "not-satisfied", "ended"] as const;
export type TaskFilter = (typeof taskFilters)[number];

/** The tab an address names; anything else is all of them. */
export function readTaskFilter(text: unknown): TaskFilter {
  return taskFilters.find((filter) => filter === text) ?? "all";
}
