import type { Metadata } from "next";
import { PayoutStopBanner } from "@/components/ledger/payout-stop-banner";
import { SearchForm } from "@/components/ledger/search-form";
import { TransactionList } from "@/components/ledger/transaction-list";
import { TrialBalance } from "@/components/ledger/trial-balance";
import { searchHref } from "@/components/ledger/words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/current-actor";
import { transactionPage, trialBalance } from "@/lib/ledger/admin-queries";
import { payoutsStopped } from "@/lib/ledger/payout-stop";
import { readLedgerId } from "@/lib/ledger/schema";
import { readLedgerSearch } from "@/lib/ledger/search-schema";
import { Books } from "./books";

export const metadata: Metadata = { title: "Ledger" };

export default async function LedgerPage({ searchParams }: PageProps<"/admin/ledger">) {
  const actor = await requireActor("finance");
  const query = await searchParams;
  const { search, typed, problems } = readLedgerSearch(query);
  const before = readLedgerId(String(query.before ?? ""));
  const [balance, stopped, { transactions, next }] = await Promise.all([
    trialBalance(actor),
    payoutsStopped(),
    transactionPage(actor, before, { search }),
  ]);
  return (
    <>
      <PageHeader title="Ledger" description="Double entry, append-only; PostgreSQL refuses anything else." />
      <PayoutStopBanner stop={stopped} link={false} />
      <h2 className="mb-3 font-bold text-lg">Transactions</h2>
      <SearchForm typed={typed} problems={problems} />
      {transactions.length > 0 ? (
        <TransactionList transactions={transactions} />
      ) : (
        <EmptyState title="Nothing found">No transaction is like that. Search for less.</EmptyState>
      )}
      <Pagination
        previous={before ? searchHref(typed) : null}
        previousLabel="Newest"
        next={next ? searchHref(typed, { before: next }) : null}
      />
      <div className="mt-8 grid items-start gap-8 xl:grid-cols-2">
        <section className="min-w-0">
          <h2 className="mb-3 font-bold text-lg">Trial balance</h2>
          <TrialBalance lines={balance} />
        </section>
        <Books actor={actor} />
      </div>
    </>
  );
}
