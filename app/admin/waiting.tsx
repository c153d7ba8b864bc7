import { TaskCard } from "@/components/admin/task-card";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import { openCaseCount } from "@/lib/cases/queries";
import type { UserActor } from "@/lib/core/actor";
import { holdsSize } from "@/lib/holds/people";
import { requestedTotal } from "@/lib/payouts/request-queries";
import { now } from "@/lib/platform/clock";
import { verificationQueueSize } from "@/lib/verification/review-queries";
import { nextRunAt } from "@/lib/withdrawals/schedule";

/** The people who wait to be cleared. */
export async function VerificationsCard({ actor }: { actor: UserActor }) {
  const { waiting, dueAt } = await verificationQueueSize(actor);
  return (
    <TaskCard
      title="Verifications to review"
      figure={waiting}
      href="/admin/verifications"
      label="Open verifications"
    >
      <Due at={dueAt} />
    </TaskCard>
  );
}

/** What is asked about accounts. */
export async function CasesCard({ actor }: { actor: UserActor }) {
  return (
    <TaskCard title="Open cases" figure={await openCaseCount(actor)} href="/admin/cases" label="Open cases">
      Questions about accounts that a person has to answer.
    </TaskCard>
  );
}

/** The accounts on hold. */
export async function HoldsCard({ actor }: { actor: UserActor }) {
  const { count, dueAt } = await holdsSize(actor);
  return (
    <TaskCard title="Holds" figure={count} href="/admin/people" label="Open people">
      <Due at={dueAt} />
    </TaskCard>
  );
}

/** The money that wants to leave. */
export async function PayoutsCard({ actor }: { actor: UserActor }) {
  const { count, amountMicros } = await requestedTotal(actor);
  return (
    <TaskCard title="Withdrawals requested" figure={count} href="/admin/payouts" label="Open payout runs">
      <Money micros={amountMicros} /> in all. The next run is on <DateTime value={nextRunAt(now())} />.
    </TaskCard>
  );
}

function Due({ at }: { at: Date | null }) {
  if (!at) return "Nothing waits.";
  return (
    <>
      The first decision is due <DateTime value={at} kind="relative" />.
    </>
  );
}
