import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DisableForm } from "@/components/account/disable-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/current-actor";
import { isSteppedUp } from "@/lib/auth/step-up";
import { canDisable } from "@/lib/second-factor/policy";
import { hasSecondFactor } from "@/lib/second-factor/queries";
import { disable } from "./actions";

export const metadata: Metadata = { title: "Turn off the second factor" };

export default async function DisablePage() {
  const actor = await requireActor();
  if (!(await hasSecondFactor(actor.id))) redirect("/account/second-factor");
  const verdict = canDisable(actor);
  return (
    <>
      <PageHeader
        title="Turn off the second factor"
        description="Your password alone then opens your account, and nothing can be withdrawn."
        crumbs={[
          { label: "Security", href: "/account/security" },
          { label: "Second factor", href: "/account/second-factor" },
        ]}
      />
      <Card className="max-w-2xl">
        {verdict === true ? (
          <DisableForm action={disable} stepped={isSteppedUp(actor)} />
        ) : (
          <Alert tone="info">{verdict}</Alert>
        )}
      </Card>
    </>
  );
}
