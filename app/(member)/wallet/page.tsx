import type { Metadata } from "next";
import { DebtCard } from "@/components/deposits/debt-card";
import { HoldNotice } from "@/components/holds/hold-notice";
import { PayoutsPaused } from "@/components/ledger/payout-stop-banner";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { ComingCard } from "@/components/wallet/coming-card";
import { Figures } from "@/components/wallet/figures";
import { LatestLines } from "@/components/wallet/latest-lines";
import { LockedJobs } from "@/components/wallet/locked-jobs";
import { WhyTwo } from "@/components/wallet/why-two";
import { ReadinessCard } from "@/components/withdrawals/readiness-meter";
import { requireActor } from "@/lib/auth/current-actor";
import { debtOf } from "@/lib/deposits/debt-queries";
import { activeHolds } from "@/lib/holds/queries";
import { lockedJobs } from "@/lib/jobs/locked-queries";
import { payoutsStopped } from "@/lib/ledger/payout-stop";
import { balancesOf } from "@/lib/ledger/queries";
import { statementPage } from "@/lib/ledger/statement";
import { operator } from "@/lib/platform/operator";
import { comingMoney } from "@/lib/submissions/coming-queries";
import { readinessOf } from "@/lib/withdrawals/readiness";
import { payDebt } from "./deposits/actions";

export const metadata: Metadata = { title: "Wallet" };

export default async function WalletPage() {
  const { id } = await requireActor();
  const [balances, debt, { gates }, locked, coming, { lines }, holds, stopped] = await Promise.all([
    balancesOf(id),
    debtOf(id),
    readinessOf(id),
    lockedJobs(id),
    comingMoney(id),
    statementPage(id, { limit: 8 }),
    activeHolds(id),
    payoutsStopped(),
  ]);
  return (
    <>
      <PageHeader title="Wallet" description="Every cent of yours, and where it came from." />
      <HoldNotice holds={holds} operator={operator()} />
      <PayoutsPaused stop={stopped} />
      <DebtCard debt={debt} action={payDebt} />
      <Figures {...balances} />
      <WhyTwo />
      <div className="mt-6 grid items-start gap-4 lg:grid-cols-2">
        <ReadinessCard gates={gates} />
        <ComingCard {...coming} />
        <LockedJobs jobs={locked} />
      </div>
      {lines.length > 0 ? (
        <LatestLines lines={lines} />
      ) : (
        <div className="mt-6">
          <EmptyState title="Nothing here yet" action={<LinkButton href="/jobs">Find a job</LinkButton>}>
            Your first rated task or deposit shows up within seconds.
          </EmptyState>
        </div>
      )}
    </>
  );
}
