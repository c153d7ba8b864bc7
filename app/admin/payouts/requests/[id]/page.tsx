import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HoldForm } from "@/components/payouts/hold-form";
import { RequestFacts } from "@/components/payouts/request-facts";
import { ReviewForm } from "@/components/payouts/review-form";
import { Alert } from "@/components/ui/alert";
import { Card, CardHeader } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/current-actor";
import { isSteppedUp } from "@/lib/auth/step-up";
import { requestedWithdrawal } from "@/lib/payouts/request-queries";
import { hold, review } from "./actions";

export const metadata: Metadata = { title: "Requested withdrawal" };

export default async function RequestPage({ params }: PageProps<"/admin/payouts/requests/[id]">) {
  const actor = await requireActor("finance");
  const request = await requestedWithdrawal(actor, (await params).id);
  if (!request) notFound();
  return (
    <>
      <PageHeader title="Requested withdrawal" crumbs={[{ label: "Payout runs", href: "/admin/payouts" }]} />
      {request.own && (
        <Alert title="This is your own withdrawal">Somebody else has to decide about it.</Alert>
      )}
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <Card>
          <RequestFacts request={request} />
        </Card>
        {request.waitsForReview && !request.own && (
          <Card>
            <CardHeader title="Waits for a decision" description={request.reviewReason} />
            {request.reviewDueAt && (
              <p className="mb-4">
                Decide until <DateTime value={request.reviewDueAt} relative />. Without a decision it goes by
                itself.
              </p>
            )}
            <ReviewForm withdrawalId={request.id} stepped={isSteppedUp(actor)} review={review} />
          </Card>
        )}
        {!request.own && (
          <Card>
            <CardHeader
              title="Hold with a reason"
              description="Nothing is paid to this person until the hold is lifted."
            />
            <HoldForm userId={request.userId} hold={hold} />
          </Card>
        )}
      </div>
    </>
  );
}
