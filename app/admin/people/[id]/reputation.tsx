import { ConfirmFlagForm } from "@/components/red-flags/confirm-form";
import { DecisionForm } from "@/components/red-flags/decision-form";
import { PersonFlags } from "@/components/red-flags/person-flags";
import { PersonSuspensions } from "@/components/suspensions/person-suspensions";
import { isSteppedUp } from "@/lib/auth/step-up";
import type { UserActor } from "@/lib/core/actor";
import { decisionAbout, flagsOf } from "@/lib/red-flags/queries";
import { suspensionsOf } from "@/lib/suspensions/queries";
import { confirm, decide, liftEarly, withdraw } from "./reputation-actions";

/** A person's red flags and suspensions, with what a moderator can do about them. */
export async function Reputation({ actor, userId }: { actor: UserActor; userId: string }) {
  const [flags, suspensions, decision] = await Promise.all([
    flagsOf(actor, userId),
    suspensionsOf(actor, userId),
    decisionAbout(actor, userId),
  ]);
  const own = userId === actor.id;
  return (
    <>
      <section>
        <h2 className="mb-3 font-bold text-lg">Red flags</h2>
        {decision && <DecisionForm decision={decision} stepped={isSteppedUp(actor)} decide={decide} />}
        <PersonFlags flags={flags} own={own} withdraw={withdraw} />
        {!own && <ConfirmFlagForm userId={userId} confirm={confirm} />}
      </section>
      <section>
        <h2 className="mb-3 font-bold text-lg">Suspensions</h2>
        <PersonSuspensions suspensions={suspensions} own={own} lift={liftEarly} />
      </section>
    </>
  );
}
