import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { SecondFactorCard } from "@/components/account/second-factor-card";
import { SessionList } from "@/components/account/session-list";
import { Card, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor, requireVisitor } from "@/lib/auth/current-actor";
import { listOwnSessions } from "@/lib/auth/queries";
import { ownSecondFactor } from "@/lib/second-factor/queries";
import { changePassword, endOthers, endSession } from "./actions";

export const metadata: Metadata = { title: "Security" };

export default async function SecurityPage() {
  await requireActor();
  const visitor = await requireVisitor();
  const [sessions, factor] = await Promise.all([listOwnSessions(visitor), ownSecondFactor(visitor.actor.id)]);
  return (
    <>
      <PageHeader
        title="Security"
        description="Your password, your second factor, and the devices that are logged in."
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card>
          <CardHeader title="Password" description="Changing it logs out every other device." />
          <ChangePasswordForm action={changePassword} email={visitor.email} />
        </Card>
        <SecondFactorCard factor={factor} />
        <Card>
          <CardHeader title="Devices" description="End what you do not know, then change your password." />
          <SessionList sessions={sessions} endSession={endSession} endOthers={endOthers} />
        </Card>
      </div>
    </>
  );
}
