import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TransactionEntries } from "@/components/ledger/transaction-entries";
import { causeNames } from "@/components/ledger/words";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Facts } from "@/components/ui/facts";
import { Money } from "@/components/ui/money";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/current-actor";
import { transactionDetail } from "@/lib/ledger/admin-queries";
import { readLedgerId } from "@/lib/ledger/schema";

export const metadata: Metadata = { title: "A transaction" };

export default async function TransactionPage({ params }: PageProps<"/admin/ledger/[id]">) {
  const actor = await requireActor("finance");
  const id = readLedgerId((await params).id);
  const found = id && (await transactionDetail(actor, id));
  if (!found) notFound();
  return (
    <>
      <PageHeader
        title={`${causeNames[found.cause]}, transaction ${found.id}`}
        crumbs={[{ label: "Ledger", href: "/admin/ledger" }]}
      />
      <Card className="mb-6 max-w-3xl">
        <Facts
          className="-my-2"
          rows={[
            { label: "When", value: <DateTime value={found.at} /> },
            ...(found.jobTitle ? [{ label: "Job", value: <span dir="auto">{found.jobTitle}</span> }] : []),
            { label: "Key", value: <span className="break-all font-mono text-sm">{found.key}</span> },
            { label: "Moved", value: <Money micros={found.movedMicros} />, strong: true },
          ]}
        />
      </Card>
      <TransactionEntries lines={found.lines} count={found.entries} />
    </>
  );
}
