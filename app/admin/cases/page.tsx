import type { Metadata, Route } from "next";
import { CaseList } from "@/components/cases/case-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TabLinks } from "@/components/ui/tab-links";
import { requireActor } from "@/lib/auth/current-actor";
import { caseList, openCaseCount } from "@/lib/cases/queries";
import { readFrom } from "@/lib/cases/schema";

export const metadata: Metadata = { title: "Cases" };

export default async function CasesPage({ searchParams }: PageProps<"/admin/cases">) {
  const actor = await requireActor("staff");
  const query = await searchParams;
  const closed = query.tab === "closed";
  const from = readFrom(query.from);
  const [{ cases, next }, open] = await Promise.all([
    caseList(actor, { closed, from }),
    openCaseCount(actor),
  ]);
  const href = closed ? "/admin/cases?tab=closed" : "/admin/cases";
  return (
    <>
      <PageHeader
        title="Cases"
        description="What the product noticed and a person has to judge. A case stops nothing by itself."
      />
      <TabLinks
        label="Cases"
        tabs={[
          { href: "/admin/cases", label: "Open", count: open, current: !closed },
          { href: "/admin/cases?tab=closed", label: "Closed", current: closed },
        ]}
      />
      {cases.length > 0 ? (
        <CaseList cases={cases} />
      ) : (
        <EmptyState title={closed ? "No case has been closed" : "No case is open"} />
      )}
      <Pagination
        previous={from ? href : null}
        previousLabel="First page"
        next={next ? (`${href}${closed ? "&" : "?"}from=${next}` as Route) : null}
        nextLabel="Next page"
      />
    </>
  );
}
