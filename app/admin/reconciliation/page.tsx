import type { Metadata, Route } from "next";
import { ReconcileButton } from "@/components/reconciliation/reconcile-button";
import { ReconciliationResult } from "@/components/reconciliation/reconciliation-result";
import { RunList } from "@/components/reconciliation/run-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/current-actor";
import { readLedgerId } from "@/lib/ledger/schema";
import { findReconciliation, reconciliationPage } from "@/lib/reconciliation/queries";
import { reconcile } from "./actions";

export const metadata: Metadata = { title: "Reconciliation" };

export default async function ReconciliationPage({ searchParams }: PageProps<"/admin/reconciliation">) {
  const actor = await requireActor("finance");
  const query = await searchParams;
  const before = readLedgerId(String(query.before ?? ""));
  const [shown, { runs, next }] = await Promise.all([
    findReconciliation(actor, readLedgerId(String(query.run ?? ""))),
    reconciliationPage(actor, before),
  ]);
  return (
    <>
      <PageHeader
        title="Reconciliation"
        description="What Stripe says it moved, beside what our books say. A function compares them every hour."
        actions={<ReconcileButton reconcile={reconcile} />}
      />
      {shown ? <ReconciliationResult run={shown} /> : <EmptyState title="Nothing has been compared yet" />}
      <h2 className="mt-8 mb-3 font-bold text-lg">Runs</h2>
      <RunList runs={runs} shownId={shown?.id ?? null} />
      <Pagination
        previous={before ? "/admin/reconciliation" : null}
        previousLabel="Newest"
        next={next ? (`/admin/reconciliation?before=${next}` as Route) : null}
      />
    </>
  );
}
