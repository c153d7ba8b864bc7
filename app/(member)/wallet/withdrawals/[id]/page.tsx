import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { PrintButton } from "@/components/withdrawals/print-button";
import { Receipt } from "@/components/withdrawals/receipt";
import { statusWords } from "@/components/withdrawals/status";
import { requireActor } from "@/lib/auth/current-actor";
import { formatMoney } from "@/lib/core/money";
import { now } from "@/lib/platform/clock";
import { findWithdrawal, runNumberOf } from "@/lib/withdrawals/queries";
import { nextRunAt } from "@/lib/withdrawals/schedule";
import { waitsForReview } from "@/lib/withdrawals/states";
import { waitReasons } from "@/lib/withdrawals/waiting";
import { cancel } from "./actions";

export const metadata: Metadata = { title: "Your withdrawal" };

export default async function WithdrawalPage({ params }: PageProps<"/wallet/withdrawals/[id]">) {
  const actor = await requireActor();
  const withdrawal = await findWithdrawal(actor, (await params).id);
  if (withdrawal?.userId !== actor.id) notFound();
  const [runNumber, waits] = await Promise.all([runNumberOf(withdrawal.id), waitReasons(withdrawal)]);
  const { tone, word } = statusWords[withdrawal.status];
  return (
    <>
      <PageHeader
        title={`Withdrawal of ${formatMoney(withdrawal.amountMicros)}`}
        status={<StatusBadge tone={tone}>{word}</StatusBadge>}
        crumbs={[
          { label: "Wallet", href: "/wallet" },
          { label: "Withdrawals", href: "/wallet/withdrawals" as Route },
        ]}
        actions={<PrintButton />}
      />
      <Receipt
        {...{ withdrawal, runNumber, waits, cancel }}
        inReview={waitsForReview(withdrawal, now())}
        nextRun={nextRunAt(now())}
      />
    </>
  );
}
