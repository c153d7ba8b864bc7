import type { Metadata, Route } from "next";
import { AdjustmentCard } from "@/components/adjustments/adjustment-card";
import { DecideForms } from "@/components/adjustments/decide-forms";
import { ProposeForm } from "@/components/adjustments/propose-form";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { openAdjustments, pastAdjustments } from "@/lib/adjustments/queries";
import { readBefore } from "@/lib/adjustments/schema";
import { requireActor } from "@/lib/auth/current-actor";
import { isSteppedUp } from "@/lib/auth/step-up";
import { formatMoney } from "@/lib/core/money";
import { setting } from "@/lib/settings/read";
import { approve, propose, reject } from "./actions";

export const metadata: Metadata = { title: "Adjustments" };

export default async function AdjustmentsPage({ searchParams }: PageProps<"/admin/adjustments">) {
  const actor = await requireActor("finance");
  const before = readBefore((await searchParams).before);
  const [open, { past, next }, max] = await Promise.all([
    openAdjustments(actor),
    pastAdjustments(actor, before),
    setting("adjustments.maxMicros"),
  ]);
  const stepped = isSteppedUp(actor);
  return (
    <>
      <PageHeader
        title="Adjustments"
        description="The books are corrected by an entry of its own. One person proposes it, another approves it."
      />
      <div className="grid items-start gap-8 xl:grid-cols-2">
        <section className="min-w-0 space-y-4">
          <h2 className="font-bold text-lg">Waiting for a second person</h2>
          {open.length === 0 && <EmptyState title="Nothing waits">No adjustment is proposed.</EmptyState>}
          {open.map((one) => (
            <AdjustmentCard key={one.id} adjustment={one}>
              <DecideForms {...{ id: one.id, notApprovable: one.notApprovable, stepped, approve, reject }} />
            </AdjustmentCard>
          ))}
        </section>
        <Card className="min-w-0">
          <CardHeader title="Propose an adjustment" />
          <ProposeForm propose={propose} stepped={stepped} max={formatMoney(max)} />
        </Card>
      </div>
      {past.length > 0 && <h2 className="mt-8 mb-3 font-bold text-lg">Decided</h2>}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {past.map((one) => (
          <AdjustmentCard key={one.id} adjustment={one} />
        ))}
      </div>
      <Pagination
        previous={before ? "/admin/adjustments" : null}
        previousLabel="Newest"
        next={next ? (`/admin/adjustments?before=${next}` as Route) : null}
      />
    </>
  );
}
