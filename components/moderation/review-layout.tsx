import type { ReactNode } from "react";
import { type QueuedJob, QueueList } from "./queue-list";

/** Queue, job and decision beside each other; on a phone the job comes first and the queue last. */
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
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_19rem] 2xl:grid-cols-[15rem_minmax(0,1fr)_19rem]">
      <div className="min-w-0 space-y-6 2xl:order-2">{job}</div>
      <section aria-label="Decision" className="lg:sticky lg:top-20 2xl:order-3">
        {decision}
      </section>
      <section aria-label="Waiting jobs" className="lg:col-span-2 2xl:order-1 2xl:col-span-1">
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
