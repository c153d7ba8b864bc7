import { CheckButton } from "@/components/ledger/check-button";
import { InvariantList } from "@/components/ledger/invariant-list";
import { PayoutStopForm } from "@/components/ledger/payout-stop-form";
import { isSteppedUp } from "@/lib/auth/step-up";
import type { UserActor } from "@/lib/core/actor";
import { lastCheck } from "@/lib/ledger/checks";
import { payoutsStopped } from "@/lib/ledger/payout-stop";
import { check, resume, stop } from "./actions";

/** What the last check of the books found, and whether payouts may leave. */
export async function Books({ actor }: { actor: UserActor }) {
  const [last, stopped] = await Promise.all([lastCheck(), payoutsStopped()]);
  return (
    <section className="min-w-0">
      <h2 className="mb-3 font-bold text-lg">What must always be true</h2>
      {last ? (
        <InvariantList {...last} />
      ) : (
        <p className="text-ink-2">Nothing has been checked yet; a function does it within the hour.</p>
      )}
      <CheckButton check={check} />
      <div id="payouts" className="mt-4 scroll-mt-20">
        <PayoutStopForm stopped={stopped !== null} stepped={isSteppedUp(actor)} stop={stop} resume={resume} />
      </div>
    </section>
  );
}
