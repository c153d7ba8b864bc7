import type { Route } from "next";

export const reviewHref = (jobId: string) => `/admin/queue/${jobId}` as Route;

/** The neighbours of a job in the queue; from a job that no longer waits, on to the first one. */
export function linksAround(queue: { id: string }[], jobId: string) {
  const at = queue.findIndex((job) => job.id === jobId);
  const previous = at > 0 ? queue[at - 1] : undefined;
  const next = queue[at + 1];
  return {
    edit: `/admin/queue/${jobId}?edit=1` as Route,
    previous: previous ? reviewHref(previous.id) : null,
    next: next ? reviewHref(next.id) : null,
  };
}

export type ReviewLinks = ReturnType<typeof linksAround>;
