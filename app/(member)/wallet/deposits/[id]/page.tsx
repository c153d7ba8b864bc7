import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DepositResult } from "@/components/deposits/deposit-result";
import { DepositTimeline } from "@/components/deposits/deposit-timeline";
import { RefundCard } from "@/components/deposits/refund-card";
import { requireActor } from "@/lib/auth/current-actor";
import { depositHistory } from "@/lib/deposits/history";
import { lookAtDeposit } from "@/lib/deposits/look";
import { balancesOf } from "@/lib/ledger/queries";
import { refund } from "../actions";

export const metadata: Metadata = { title: "Your deposit" };

export default async function DepositResultPage({ params }: PageProps<"/wallet/deposits/[id]">) {
  const actor = await requireActor();
  const deposit = await lookAtDeposit(actor, (await params).id);
  if (!deposit) notFound();
  const [{ walletMicros }, { refunds, disputes, offer }] = await Promise.all([
    balancesOf(deposit.userId),
    depositHistory(actor, deposit),
  ]);
  return (
    <div className="mx-auto max-w-xl">
      <DepositResult deposit={deposit} walletMicros={walletMicros} />
      <DepositTimeline refunds={refunds} disputes={disputes} />
      {offer && <RefundCard depositId={deposit.id} offer={offer} action={refund} />}
    </div>
  );
}
