import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TabLinks } from "@/components/ui/tab-links";
import { StatementProof } from "@/components/wallet/statement-proof";
import { StatementTable } from "@/components/wallet/statement-table";
import { bucketNames, statementHref } from "@/components/wallet/words";
import { requireActor } from "@/lib/auth/current-actor";
import { statementPage } from "@/lib/ledger/queries";
import { buckets, readBucket, readLedgerId } from "@/lib/ledger/schema";

export const metadata: Metadata = { title: "Statement" };

export default async function StatementPage({ searchParams }: PageProps<"/wallet/statement">) {
  const { id } = await requireActor();
  const query = await searchParams;
  const bucket = readBucket(query.bucket);
  const before = readLedgerId(String(query.before ?? ""));
  const { lines, next } = await statementPage(id, { bucket, before });
  const tabs = [null, ...buckets].map((one) => ({
    href: statementHref(one),
    label: one ? bucketNames[one] : "All",
    current: one === bucket,
  }));
  const oneAccount = bucket === "EARNED" || bucket === "WALLET";
  const cut = { newer: before !== null, older: next !== null };
  return (
    <>
      <PageHeader title="Statement" crumbs={[{ label: "Wallet", href: "/wallet" }]} />
      <TabLinks label="Bucket" tabs={tabs} />
      <div className="mt-4">
        {lines.length > 0 ? (
          <>
            <StatementTable lines={lines} oneAccount={oneAccount} cut={cut} />
            <StatementProof lines={lines} />
          </>
        ) : (
          <EmptyState title="No entries here">Every movement of money shows up within seconds.</EmptyState>
        )}
      </div>
      <Pagination
        previous={before ? statementHref(bucket) : null}
        previousLabel="Newest"
        next={next ? statementHref(bucket, next) : null}
      />
    </>
  );
}
