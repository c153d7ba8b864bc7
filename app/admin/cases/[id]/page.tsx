import type { Metadata, Route } from "next";
import { orNotFound } from "@/app/or-not-found";
import { CaseView } from "@/components/cases/case-view";
import { CloseCaseForm } from "@/components/cases/close-case-form";
import { caseKindWords } from "@/components/cases/words";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireActor } from "@/lib/auth/current-actor";
import { caseDetail } from "@/lib/cases/queries";
import { isFinance } from "@/lib/core/actor";
import { close } from "./actions";

export const metadata: Metadata = { title: "Case" };

export default async function CasePage({ params }: PageProps<"/admin/cases/[id]">) {
  const actor = await requireActor("staff");
  const { id } = await params;
  const found = await orNotFound(caseDetail(actor, id));
  const depositId = found.evidence.find(({ label }) => label === "depositId")?.value;
  return (
    <>
      <PageHeader title={caseKindWords[found.kind]} crumbs={[{ label: "Cases", href: "/admin/cases" }]} />
      <CaseView
        found={found}
        close={<CloseCaseForm id={id} action={close} />}
        more={
          isFinance(actor) &&
          depositId && <TextLink href={`/admin/deposits/${depositId}` as Route}>Open the deposit</TextLink>
        }
      />
    </>
  );
}
