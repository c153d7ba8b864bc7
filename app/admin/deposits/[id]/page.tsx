import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { CheckedDeposit } from "@/components/deposits/checked-deposit";
import { PayBackForm } from "@/components/deposits/pay-back-form";
import { depositWords } from "@/components/deposits/status";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { requireActor } from "@/lib/auth/current-actor";
import { isSteppedUp } from "@/lib/auth/step-up";
import { depositForFinance } from "@/lib/deposits/checked";
import { payBack } from "./actions";

export const metadata: Metadata = { title: "Deposit" };

export default async function AdminDepositPage({ params }: PageProps<"/admin/deposits/[id]">) {
  const actor = await requireActor("finance");
  const { id } = await params;
  const found = await orNotFound(depositForFinance(actor, id));
  const { tone, word } = depositWords[found.deposit.status];
  return (
    <>
      <PageHeader
        title="Deposit"
        crumbs={[{ label: "Cases", href: "/admin/cases" }]}
        status={<StatusBadge tone={tone}>{word}</StatusBadge>}
      />
      <CheckedDeposit
        found={found}
        payBack={<PayBackForm depositId={id} stepped={isSteppedUp(actor)} action={payBack} />}
      />
    </>
  );
}
