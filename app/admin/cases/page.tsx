import type { Metadata } from "next";
import { CaseList } from "@/components/cases/case-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TabLinks } from "@/components/ui/tab-links";
import { requireActor } from "@/lib/auth/current-actor";
import { caseList, openCaseCount } from "@/lib/cases/queries";

export const metadata: Metadata = { title: "Cases" };

export default async function CasesPage({ searchParams }: PageProps<"/admin/cases">) {
  const actor = await requireActor("staff");
  const closed = (await searchParams).tab === "closed";
  const [cases, open] = await Promise.all([caseList(actor, { closed }), openCaseCount(actor)]);
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
    </>
  );
}
