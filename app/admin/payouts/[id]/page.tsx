import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { AutoRefresh } from "@/components/deposits/auto-refresh";
import { RunFacts } from "@/components/payouts/run-facts";
import { RunStatus } from "@/components/payouts/run-status";
import { StopNotice } from "@/components/payouts/stop-notice";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/current-actor";
import { isSteppedUp } from "@/lib/auth/step-up";
import { payoutsStopped } from "@/lib/ledger/payout-stop";
import { moneyMismatch } from "@/lib/payouts/money-guard";
import { runDetail } from "@/lib/payouts/queries";
import { isInterrupted } from "@/lib/payouts/work";
import { RunItems } from "./run-items";
import { RunSteps } from "./run-steps";

export const metadata: Metadata = { title: "Payout run" };

const REFRESH_SECONDS = 3;

export default async function RunPage({ params }: PageProps<"/admin/payouts/[id]">) {
  const actor = await requireActor("finance");
  const { id } = await params;
  const [detail, stop] = await Promise.all([orNotFound(runDetail(actor, id)), payoutsStopped()]);
  const { run, names } = detail;
  const interrupted = isInterrupted(run);
  const stepped = isSteppedUp(actor);
  return (
    <>
      {(run.status === "RUNNING" || run.status === "APPROVED") && <AutoRefresh seconds={REFRESH_SECONDS} />}
      <PageHeader
        title={`Run ${run.number}`}
        crumbs={[{ label: "Payout runs", href: "/admin/payouts" }]}
        status={<RunStatus status={run.status} interrupted={interrupted} />}
      />
      <StopNotice stop={stop} mismatch={moneyMismatch()} />
      <div className="grid items-start gap-6 xl:grid-cols-[2fr_1fr]">
        <div className="min-w-0 space-y-6">
          <RunSteps actor={actor} detail={detail} interrupted={interrupted} stepped={stepped} />
        </div>
        <Card>
          <RunFacts run={run} names={names} />
        </Card>
      </div>
      <RunItems detail={detail} />
    </>
  );
}
