import type { Metadata, Route } from "next";
import { InvariantList } from "@/components/ledger/invariant-list";
import { TransactionList } from "@/components/ledger/transaction-list";
import { TrialBalance } from "@/components/ledger/trial-balance";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/current-actor";
import { transactionPage, trialBalance } from "@/lib/ledger/admin-queries";
import { invariants } from "@/lib/ledger/invariants";
import { readLedgerId } from "@/lib/ledger/schema";
import { now } from "@/lib/platform/clock";

export const metadata: Metadata = { title: "Ledger" };

export default async function LedgerPage({ searchParams }: PageProps<"/admin/ledger">) {
  const actor = await requireActor("finance");
  const before = readLedgerId(String((await searchParams).before ?? ""));
  const [balance, checked, { transactions, next }] = await Promise.all([
    trialBalance(actor),
    invariants(),
    transactionPage(actor, before),
  ]);
  return (
    <>
      <PageHeader title="Ledger" description="Double entry, append-only; PostgreSQL refuses anything else." />
      <div className="grid items-start gap-8 xl:grid-cols-2">
        <section className="min-w-0">
          <h2 className="mb-3 font-bold text-lg">Trial balance</h2>
          <TrialBalance lines={balance} />
        </section>
        <section className="min-w-0">
          <h2 className="mb-3 font-bold text-lg">What must always be true</h2>
          <InvariantList invariants={checked} checkedAt={now()} />
        </section>
      </div>
      <h2 className="mt-8 mb-3 font-bold text-lg">Transactions</h2>
      <TransactionList transactions={transactions} />
      <Pagination
        previous={before ? "/admin/ledger" : null}
        previousLabel="Newest"
        next={next ? (`/admin/ledger?before=${next}` as Route) : null}
      />
    </>
  );
}
