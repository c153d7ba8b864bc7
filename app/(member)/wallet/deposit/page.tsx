import type { Metadata, Route } from "next";
import { DepositForm } from "@/components/deposits/deposit-form";
import { DepositGate } from "@/components/deposits/deposit-terms";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/current-actor";
import { depositHref, returnPath } from "@/lib/deposits/return-path";
import { suggestedAmount } from "@/lib/deposits/schema";
import { depositTerms } from "@/lib/deposits/terms";
import { balancesOf } from "@/lib/ledger/queries";
import { demoMoney } from "@/lib/platform/env";
import { verificationHref } from "@/lib/verification/links";
import { deposit } from "./actions";

export const metadata: Metadata = { title: "Deposit" };

export default async function DepositPage({ searchParams }: PageProps<"/wallet/deposit">) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  const [terms, { walletMicros }] = await Promise.all([depositTerms(actor), balancesOf(actor.id)]);
  const { limits } = terms;
  const amount = suggestedAmount(query.amount?.toString(), limits);
  const returnTo = returnPath(query.returnTo);
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title="Deposit"
        description="Money for jobs you post. Deposits are free, and what is in your Wallet is spent here: it cannot be withdrawn."
        crumbs={[{ label: "Wallet", href: "/wallet" as Route }]}
        actions={
          <LinkButton href="/wallet/deposits" variant="quiet">
            See your deposits
          </LinkButton>
        }
      />
      {query.cancelled && (
        <Alert className="mb-6" title="You left the payment page. Nothing was charged." live />
      )}
      <Card pad="lg">
        <DepositGate terms={terms} verification={verificationHref(null, depositHref(amount, returnTo))}>
          <DepositForm key={amount} {...{ action: deposit, limits, walletMicros, amount, returnTo }} />
          <p className="mt-4 text-ink-2 text-sm">
            {demoMoney()
              ? "This is a demo: the next page takes a test payment, and no money moves."
              : "You pay on Stripe's page. Your card number never reaches us."}
          </p>
        </DepositGate>
      </Card>
    </div>
  );
}
