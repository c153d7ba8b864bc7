import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { AccountEntries } from "@/components/ledger/account-entries";
import { AccountList } from "@/components/ledger/account-list";
import { accountHref, accountNames, ownerHref } from "@/components/ledger/words";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/current-actor";
import { accountPage } from "@/lib/ledger/account-queries";
import { readLedgerId } from "@/lib/ledger/schema";

export const metadata: Metadata = { title: "An account" };

export default async function AccountPage({
  params,
  searchParams,
}: PageProps<"/admin/ledger/accounts/[id]">) {
  const actor = await requireActor("finance");
  const id = readLedgerId((await params).id);
  const before = readLedgerId(String((await searchParams).before ?? ""));
  const found = id && (await accountPage(actor, { id, before }));
  if (!found) notFound();
  const { account, entries, next } = found;
  return (
    <>
      <PageHeader
        title={`${accountNames[account.kind]}, account ${account.id}`}
        crumbs={[
          { label: "Ledger", href: "/admin/ledger" },
          { label: "Accounts of the owner", href: ownerHref(account.ownerId) },
        ]}
      />
      <div className="space-y-6">
        <AccountList accounts={[account]} />
        <AccountEntries entries={entries} />
      </div>
      <Pagination
        previous={before ? accountHref(id) : null}
        previousLabel="Newest"
        next={next ? (`${accountHref(id)}?before=${next}` as Route) : null}
      />
    </>
  );
}
