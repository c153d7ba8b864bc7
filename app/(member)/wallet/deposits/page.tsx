import type { Metadata, Route } from "next";
import { DepositList } from "@/components/deposits/deposit-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/current-actor";
import { depositsPage } from "@/lib/deposits/history";

export const metadata: Metadata = { title: "Deposits" };

export default async function DepositsPage({ searchParams }: PageProps<"/wallet/deposits">) {
  const actor = await requireActor();
  const { after } = await searchParams;
  const { deposits, next } = await depositsPage(actor, after?.toString());
  return (
    <>
      <PageHeader
        title="Deposits"
        description="What you brought in, and what went back to your card."
        crumbs={[{ label: "Wallet", href: "/wallet" as Route }]}
        actions={<LinkButton href="/wallet/deposit">Deposit money</LinkButton>}
      />
      {deposits.length > 0 ? (
        <DepositList deposits={deposits} />
      ) : (
        <EmptyState title="No deposits yet">Money you deposit pays for the jobs you post.</EmptyState>
      )}
      <Pagination
        previous={after ? ("/wallet/deposits" as Route) : null}
        previousLabel="Newest"
        next={next ? (`/wallet/deposits?after=${next}` as Route) : null}
      />
    </>
  );
}
