import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TabLinks } from "@/components/ui/tab-links";
import { StatementFilterForm } from "@/components/wallet/statement-filter";
import { StatementTable } from "@/components/wallet/statement-table";
import { bucketNames, filteredHref, statementHref } from "@/components/wallet/words";
import { requireActor } from "@/lib/auth/current-actor";
import { bucketSlugs, buckets, readLedgerId } from "@/lib/ledger/schema";
import { monthFigures, statementPage } from "@/lib/ledger/statement";
import { monthOf, readStatementFilter } from "@/lib/ledger/statement-schema";

export const metadata: Metadata = { title: "Statement" };

export default async function StatementPage({ searchParams }: PageProps<"/wallet/statement">) {
  const { id } = await requireActor();
  const query = await searchParams;
  const { filter, typed, problems } = readStatementFilter(query);
  const before = readLedgerId(String(query.before ?? ""));
  const { lines, next } = await statementPage(id, { ...filter, before });
  const months = [...new Set(lines.map(({ at }) => monthOf(at)))];
  const figures = await monthFigures(id, { bucket: filter.bucket, months });
  const tabs = [null, ...buckets].map((one) => ({
    href: filteredHref(typed, { bucket: one ? bucketSlugs[one] : undefined }),
    label: one ? bucketNames[one] : "All",
    current: one === filter.bucket,
  }));
  const csvHref = filteredHref(typed, {}, "/wallet/statement/csv");
  return (
    <>
      <PageHeader title="Statement" crumbs={[{ label: "Wallet", href: "/wallet" }]} />
      <TabLinks label="Bucket" tabs={tabs} />
      <StatementFilterForm {...{ typed, problems, csvHref }} clearHref={statementHref(filter.bucket)} />
      <div className="mt-4">
        {lines.length > 0 ? (
          <StatementTable lines={lines} figures={figures} />
        ) : (
          <EmptyState title="No entries here">Every movement of money shows up within seconds.</EmptyState>
        )}
      </div>
      <Pagination
        previous={before ? filteredHref(typed) : null}
        previousLabel="Newest"
        next={next ? filteredHref(typed, { before: String(next) }) : null}
      />
    </>
  );
}
