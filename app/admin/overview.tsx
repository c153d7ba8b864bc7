import { HeartbeatTable } from "@/components/admin/heartbeat-table";
import { MailList } from "@/components/admin/mail-list";
import { TaskCard } from "@/components/admin/task-card";
import { DateTime } from "@/components/ui/date-time";
import type { UserActor } from "@/lib/core/actor";
import { lastCheck } from "@/lib/ledger/checks";
import { reviewQueueSize } from "@/lib/moderation/queries";
import { failingMails } from "@/lib/outbox/queries";
import { heartbeats } from "@/lib/platform/heartbeat";

/** The jobs that wait for a moderator. */
export async function QueueCard({ actor }: { actor: UserActor }) {
  const { waiting, oldest } = await reviewQueueSize(actor);
  return (
    <TaskCard title="Jobs to review" figure={waiting} href="/admin/queue" label="Open the queue">
      {oldest ? (
        <>
          The first was published <DateTime value={oldest} kind="relative" />.
        </>
      ) : (
        "Nothing waits."
      )}
    </TaskCard>
  );
}

/** Whether the books were right when they were checked last. */
export async function LedgerCard() {
  const last = await lastCheck();
  const broken = last?.invariants.filter((invariant) => invariant.broken > 0n) ?? [];
  return (
    <TaskCard
      title="Books"
      figure={
        broken.length > 0 ? <span className="text-bad">{broken.length} broken</span> : last ? "Right" : "—"
      }
      href="/admin/ledger"
      label="Open the ledger"
    >
      {broken.map(({ name }) => (
        <span key={name} className="block first-letter:uppercase">
          {name}
        </span>
      ))}
      {last ? (
        <>
          Checked over all entries <DateTime value={last.checkedAt} kind="relative" />.
        </>
      ) : (
        "Not checked yet; a function does it within the hour."
      )}
    </TaskCard>
  );
}

/** What runs by itself, and the mails it could not send. */
export async function SystemState({ actor }: { actor: UserActor }) {
  const [beats, { mails, count }] = await Promise.all([heartbeats(), failingMails(actor)]);
  return (
    <div className="mt-8 grid items-start gap-8 xl:grid-cols-2">
      <section className="min-w-0">
        <h2 className="mb-3 font-bold text-lg">Functions</h2>
        <HeartbeatTable heartbeats={beats} />
      </section>
      <section className="min-w-0">
        <h2 className="mb-3 font-bold text-lg">Mails not sent</h2>
        <MailList mails={mails} count={count} />
      </section>
    </div>
  );
}
