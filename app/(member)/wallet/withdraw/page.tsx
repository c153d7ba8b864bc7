import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { ReadinessList } from "@/components/withdrawals/readiness-meter";
import { WithdrawPanel } from "@/components/withdrawals/withdraw-panel";
import { requireActor } from "@/lib/auth/current-actor";
import { isSteppedUp } from "@/lib/auth/step-up";
import { payoutsStopped } from "@/lib/ledger/payout-stop";
import { withdrawOffer } from "@/lib/withdrawals/offer";
import { readinessOf } from "@/lib/withdrawals/readiness";
import { withdraw } from "./actions";

export const metadata: Metadata = { title: "Withdraw" };

export default async function WithdrawPage() {
  const actor = await requireActor();
  const [readiness, stop] = await Promise.all([readinessOf(actor.id), payoutsStopped()]);
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title="Withdraw"
        description="From Earned to you, with the next payout run. The fee is all that is taken."
        crumbs={[{ label: "Wallet", href: "/wallet" }]}
      />
      {readiness.ready ? (
        <WithdrawPanel
          {...(await withdrawOffer(readiness))}
          stopped={stop !== null}
          stepped={isSteppedUp(actor)}
          action={withdraw}
        />
      ) : (
        <ReadinessList gates={readiness.gates} />
      )}
    </div>
  );
}
