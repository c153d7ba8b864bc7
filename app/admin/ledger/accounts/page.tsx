import type { Metadata } from "next";
import { AccountList } from "@/components/ledger/account-list";
import { searchHref } from "@/components/ledger/words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireActor } from "@/lib/auth/current-actor";
import { accountsOfOwner } from "@/lib/ledger/account-queries";

export const metadata: Metadata = { title: "Accounts" };

export default async function AccountsPage({ searchParams }: PageProps<"/admin/ledger/accounts">) {
  const actor = await requireActor("finance");
  const owner = String((await searchParams).owner ?? "").slice(0, 100);
  const accounts = await accountsOfOwner(actor, owner);
  return (
    <>
      <PageHeader
        title={`Accounts of ${accounts[0]?.nickname ?? owner}`}
        crumbs={[{ label: "Ledger", href: "/admin/ledger" }]}
      />
      {accounts.length > 0 ? (
        <AccountList accounts={accounts} />
      ) : (
        <EmptyState title="No account">Nobody and nothing of that id has moved money so far.</EmptyState>
      )}
      <p className="mt-6">
        <TextLink href={searchHref({ q: owner })}>Search its transactions</TextLink>
      </p>
    </>
  );
}
