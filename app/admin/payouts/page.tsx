import type { Metadata } from "next";
import { RequestTable } from "@/components/payouts/request-table";
import { RunList } from "@/components/payouts/run-list";
import { StopNotice } from "@/components/payouts/stop-notice";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/current-actor";
import { payoutsStopped } from "@/lib/ledger/payout-stop";
import { moneyMismatch } from "@/lib/payouts/money-guard";
import { listRuns } from "@/lib/payouts/queries";
import { requestedWithdrawals } from "@/lib/payouts/request-queries";
import { now } from "@/lib/platform/clock";
import { nextRunAt } from "@/lib/withdrawals/schedule";
import { create } from "./actions";

export const metadata: Metadata = { title: "Payout runs" };

export default async function PayoutsPage() {
  const actor = await requireActor("finance");
  const [requests, runs, stop] = await Promise.all([
    requestedWithdrawals(actor),
    listRuns(actor),
    payoutsStopped(),
  ]);
  const next = <DateTime value={nextRunAt(now())} relative />;
  return (
    <>
      <PageHeader
        title="Payout runs"
        description={<>The timetable makes a run every Monday, Wednesday and Friday. The next one: {next}.</>}
      />
      <StopNotice stop={stop} mismatch={moneyMismatch()} />
      <h2 className="mb-3 font-bold text-lg">Requests</h2>
      {requests.length > 0 ? (
        <RequestTable requests={requests} create={create} />
      ) : (
        <EmptyState title="No requests">Next run: {next}.</EmptyState>
      )}
      <h2 className="mt-8 mb-3 font-bold text-lg">Runs</h2>
      {runs.length > 0 ? <RunList runs={runs} /> : <EmptyState title="No run yet" />}
    </>
  );
}
