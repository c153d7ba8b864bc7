import type { Metadata } from "next";
import { StaffPages } from "@/components/layout/staff-pages";
import { PayoutStopBanner } from "@/components/ledger/payout-stop-banner";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/current-actor";
import { isFinance, isModerator } from "@/lib/core/actor";
import { payoutsStopped } from "@/lib/ledger/payout-stop";
import { LedgerCard, QueueCard, SystemState } from "./overview";
import { CasesCard, HoldsCard, PayoutsCard, VerificationsCard } from "./waiting";

export const metadata: Metadata = { title: "Staff" };

export default async function AdminPage() {
  const actor = await requireActor("staff");
  return (
    <>
      <PageHeader title="Staff" description="What needs a person now." />
      <PayoutStopBanner stop={await payoutsStopped()} link={isFinance(actor)} />
      <div className="grid gap-4 md:grid-cols-2">
        {isModerator(actor) && <QueueCard actor={actor} />}
        {isModerator(actor) && <VerificationsCard actor={actor} />}
        {isFinance(actor) && <PayoutsCard actor={actor} />}
        {isFinance(actor) && <LedgerCard />}
        <CasesCard actor={actor} />
        <HoldsCard actor={actor} />
      </div>
      <StaffPages role={actor.role} />
      {actor.role === "ADMIN" && <SystemState actor={actor} />}
    </>
  );
}
