import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Timeline, type TimelineEvent } from "@/components/ui/steps";
import type { ManagedJob } from "@/lib/jobs/manage-schema";
import { jobStatusWords } from "@/lib/jobs/states";

/** What happened to a job, and what comes next. */
export function JobTimeline({ job }: { job: ManagedJob }) {
  return (
    <Card>
      <h2 className="mb-4 font-bold text-lg">History</h2>
      <Timeline events={eventsOf(job)} />
    </Card>
  );
}

function eventsOf(job: ManagedJob): TimelineEvent[] {
  const at = (date: Date | null) => date && <DateTime value={date} />;
  const events: TimelineEvent[] = [
    { id: "sent", title: "Published, money locked", when: at(job.submittedAt), state: "done" },
    ...job.corrections.map(
      (correction): TimelineEvent => ({
        id: correction.id,
        title: "Corrected by a moderator",
        when: at(correction.at),
        state: "done",
      }),
    ),
  ];
  if (job.publishedAt)
    events.push({ id: "live", title: "Approved and shown", when: at(job.publishedAt), state: "done" });
  if (job.status === "PENDING_REVIEW") {
    events.push(
      { id: "review", title: "Waiting for review", state: "current" },
      { id: "live", title: "Shown to workers", state: "ahead" },
    );
  } else if (job.endedAt) {
    events.push({ id: "end", title: jobStatusWords[job.status].label, when: at(job.endedAt), state: "done" });
  } else {
    const title = job.status === "PAUSED" ? "Paused" : "Running";
    events.push(
      { id: "now", title, state: "current" },
      { id: "end", title: "Ends by itself", when: at(job.expiresAt), state: "ahead" },
    );
  }
  return events;
}
