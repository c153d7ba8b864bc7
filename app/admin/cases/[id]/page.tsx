import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { CaseView } from "@/components/cases/case-view";
import { CloseCaseForm } from "@/components/cases/close-case-form";
import { caseKindWords } from "@/components/cases/words";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/current-actor";
import { caseDetail } from "@/lib/cases/queries";
import { close } from "./actions";

export const metadata: Metadata = { title: "Case" };

export default async function CasePage({ params }: PageProps<"/admin/cases/[id]">) {
  const actor = await requireActor("staff");
  const { id } = await params;
  const found = await orNotFound(caseDetail(actor, id));
  return (
    <>
      <PageHeader title={caseKindWords[found.kind]} crumbs={[{ label: "Cases", href: "/admin/cases" }]} />
      <CaseView found={found} close={<CloseCaseForm id={id} action={close} />} />
    </>
  );
}
