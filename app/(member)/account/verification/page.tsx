import type { Metadata } from "next";
import { Card, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { FourChecks } from "@/components/verification/four-checks";
import { NextStep } from "@/components/verification/next-step";
import { WhyNow } from "@/components/verification/why-now";
import { requireActor } from "@/lib/auth/current-actor";
import { returnPath } from "@/lib/verification/links";
import { checksDone } from "@/lib/verification/policy";
import { ownVerification } from "@/lib/verification/queries";

export const metadata: Metadata = { title: "Verification" };

export default async function VerificationPage({ searchParams }: PageProps<"/account/verification">) {
  const actor = await requireActor();
  const [verification, query] = await Promise.all([ownVerification(actor.id), searchParams]);
  return (
    <>
      <PageHeader
        title="Verification"
        description="Four checks, so that money goes to the person who earned it."
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
        <div className="space-y-6">
          <NextStep verification={verification} returnTo={returnPath(query.return)} />
          <Card>
            <CardHeader title="Why, and what happens to it" />
            <WhyNow {...verification} />
          </Card>
        </div>
        <Card>
          <CardHeader title="Your four checks" />
          <FourChecks done={checksDone(verification)} />
        </Card>
      </div>
    </>
  );
}
