import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { MethodsPanel } from "@/components/withdrawals/methods-panel";
import { requireActor } from "@/lib/auth/current-actor";
import { isSteppedUp } from "@/lib/auth/step-up";
import { now } from "@/lib/platform/clock";
import { hasSecondFactor } from "@/lib/second-factor/queries";
import { setting } from "@/lib/settings/read";
import { emailOf } from "@/lib/users/queries";
import { isUsable, methodsOf } from "@/lib/withdrawals/methods";
import { methodForms } from "@/lib/withdrawals/words";
import { add, remove, sendLink } from "./actions";

export const metadata: Metadata = { title: "Payout methods" };

export default async function MethodsPage({ searchParams }: PageProps<"/wallet/methods">) {
  const actor = await requireActor();
  const query = await searchParams;
  const [found, secondFactor, email, pauseHours] = await Promise.all([
    methodsOf(actor.id),
    hasSecondFactor(actor.id),
    emailOf(actor.id),
    setting("withdrawals.methodPauseHours"),
  ]);
  const methods = found.map((method) => ({ ...method, usable: isUsable(method, now()) }));
  const removing = methods.find(({ id }) => id === query.remove) ?? null;
  const adding = methodForms.find((form) => form === query.add) ?? (methods.length === 0 ? "paypal" : null);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title="Payout methods"
        description="Where the money you withdraw goes."
        crumbs={[{ label: "Wallet", href: "/wallet" }]}
      />
      <MethodsPanel
        {...{ methods, removing, adding, secondFactor, email, pauseHours, add, remove, sendLink }}
        done={query.done?.toString() ?? null}
        stepped={isSteppedUp(actor)}
      />
    </div>
  );
}
