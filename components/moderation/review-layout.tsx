import type { ReactNode } from "react";
import { type QueuedJob, QueueList } from "./queue-list";

/** Queue, job and decision beside each other, out to the edge of a wide screen; on a phone the queue comes last. */
export function ReviewLayout({
  queue,
  current,
  job,
  decision,
}: {
  queue: QueuedJob[];
  current: string;
  job: ReactNode;
  decision: ReactNode;
}) {
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_18rem] xl:mr-[calc((75rem-100vw)/2+1rem)] xl:grid-cols-[13rem_minmax(0,1fr)_18rem] 2xl:grid-cols-[15rem_minmax(0,1fr)_20rem]">
      <div className="min-w-0 space-y-5 xl:order-2">{job}</div>
      <section aria-label="Decision" className="xl:order-3">
        {decision}
      </section>
      <section
        aria-label="Waiting jobs"
        className="lg:col-span-2 xl:sticky xl:top-20 xl:order-1 xl:col-span-1"
      >
        <h2 className="mb-2 font-bold text-lg">Waiting</h2>
        {queue.length > 0 ? (
          <QueueList jobs={queue} current={current} />
        ) : (
          <p className="text-ink-2">Nothing else waits.</p>
        )}
      </section>
    </div>
  );
}
