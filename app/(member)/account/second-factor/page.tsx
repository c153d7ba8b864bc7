import type { Metadata, Route } from "next";
import { SecondFactor } from "@/components/account/second-factor";
import { AuthenticatorHint } from "@/components/auth/authenticator-hint";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor, requireVisitor } from "@/lib/auth/current-actor";
import { isSteppedUp } from "@/lib/auth/step-up";
import { safePath } from "@/lib/core/safe-path";
import { demoMoney, env } from "@/lib/platform/env";
import { enrolmentOf } from "@/lib/second-factor/enrolment";
import { ownSecondFactor } from "@/lib/second-factor/queries";
import { enable, regenerate } from "./actions";

export const metadata: Metadata = { title: "Second factor" };

export default async function SecondFactorPage({ searchParams }: PageProps<"/account/second-factor">) {
  const actor = await requireActor();
  const { email } = await requireVisitor();
  const back = safePath((await searchParams).return, "/account/security");
  const [enrolment, factor] = await Promise.all([enrolmentOf(actor, email), ownSecondFactor(actor.id)]);
  return (
    <>
      <PageHeader
        title="Second factor"
        description="A code of your phone besides the password. Staff and everybody who withdraws money has it."
        crumbs={[{ label: "Security", href: "/account/security" }]}
      />
      <div className="max-w-2xl">
        <AuthenticatorHint services={demoMoney() ? env.LOCAL_SERVICES_URL : undefined} />
        <Card>
          <SecondFactor
            enrolment={enrolment}
            factor={factor}
            stepped={isSteppedUp(actor)}
            enable={enable}
            regenerate={regenerate}
            back={back as Route}
          />
        </Card>
      </div>
    </>
  );
}
