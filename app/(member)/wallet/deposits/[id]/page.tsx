import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DepositResult } from "@/components/deposits/deposit-result";
import { requireActor } from "@/lib/auth/current-actor";
import { lookAtDeposit } from "@/lib/deposits/look";
import { balancesOf } from "@/lib/ledger/queries";

export const metadata: Metadata = { title: "Your deposit" };

export default async function DepositResultPage({ params }: PageProps<"/wallet/deposits/[id]">) {
  const actor = await requireActor();
  const deposit = await lookAtDeposit(actor, (await params).id);
  if (!deposit) notFound();
  const { walletMicros } = await balancesOf(deposit.userId);
  return <DepositResult deposit={deposit} walletMicros={walletMicros} />;
}
