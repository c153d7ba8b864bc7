import type { Metadata, Route } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { WithdrawalList } from "@/components/withdrawals/withdrawal-list";
import { requireActor } from "@/lib/auth/current-actor";
import { isId } from "@/lib/core/ids";
import { withdrawalPage } from "@/lib/withdrawals/queries";

export const metadata: Metadata = { title: "Your withdrawals" };

export default async function WithdrawalsPage({ searchParams }: PageProps<"/wallet/withdrawals">) {
  const { id } = await requireActor();
  const { before: asked } = await searchParams;
  const before = typeof asked === "string" && isId("withdrawal", asked) ? asked : null;
  const { withdrawals, next } = await withdrawalPage(id, before);
  return (
    <>
      <PageHeader
        title="Your withdrawals"
        crumbs={[{ label: "Wallet", href: "/wallet" }]}
        actions={<LinkButton href={"/wallet/withdraw" as Route}>Withdraw money</LinkButton>}
      />
      {withdrawals.length > 0 ? (
        <WithdrawalList withdrawals={withdrawals} />
      ) : (
        <EmptyState title="No withdrawals here">Each one keeps its receipt on this page.</EmptyState>
      )}
      <Pagination
        previous={before ? ("/wallet/withdrawals" as Route) : null}
        previousLabel="Newest"
        next={next ? (`/wallet/withdrawals?before=${next}` as Route) : null}
      />
    </>
  );
}
