import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { ConfirmCodeForm } from "@/components/account/confirm-code-form";
import { AuthenticatorHint } from "@/components/auth/authenticator-hint";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/current-actor";
import { isSteppedUp } from "@/lib/auth/step-up";
import { safePath } from "@/lib/core/safe-path";
import { demoMoney, env } from "@/lib/platform/env";
import { hasSecondFactor } from "@/lib/second-factor/queries";
import { confirm } from "./actions";

export const metadata: Metadata = { title: "Confirm that it is you" };

export default async function ConfirmPage({ searchParams }: PageProps<"/account/confirm">) {
  const actor = await requireActor();
  const back = safePath((await searchParams).return, "/account/security");
  if (isSteppedUp(actor)) redirect(back as Route);
  if (!(await hasSecondFactor(actor.id))) {
    redirect(`/account/second-factor?${new URLSearchParams({ return: back })}` as Route);
  }
  return (
    <>
      <PageHeader
        title="Confirm that it is you"
        description="What you are about to do needs a code of a moment ago."
      />
      <div className="max-w-lg">
        <AuthenticatorHint services={demoMoney() ? env.LOCAL_SERVICES_URL : undefined} />
        <Card>
          <ConfirmCodeForm action={confirm} back={back} />
        </Card>
      </div>
    </>
  );
}
