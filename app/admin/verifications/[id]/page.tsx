import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { PageHeader } from "@/components/ui/page-header";
import { ClearForm } from "@/components/verification/clear-form";
import { OpenDocumentsForm } from "@/components/verification/open-documents-form";
import { RejectForm } from "@/components/verification/reject-form";
import { ReviewLayout } from "@/components/verification/review-layout";
import { requireActor } from "@/lib/auth/current-actor";
import { isSteppedUp } from "@/lib/auth/step-up";
import { verificationForReview } from "@/lib/verification/review-queries";
import { clear, open, reject } from "./actions";

export const metadata: Metadata = { title: "Review a person" };

export default async function ReviewPersonPage({ params }: PageProps<"/admin/verifications/[id]">) {
  const actor = await requireActor("moderator");
  const { id } = await params;
  const review = await orNotFound(verificationForReview(actor, id));
  return (
    <>
      <PageHeader
        title="Review a person"
        crumbs={[{ label: "Verifications", href: "/admin/verifications" }]}
      />
      <ReviewLayout
        review={review}
        viewer={actor.nickname}
        open={
          <OpenDocumentsForm
            id={id}
            action={open}
            stepped={isSteppedUp(actor)}
            used={review.viewsUsed}
            most={review.viewsMost}
          />
        }
        decide={
          <>
            <ClearForm id={id} action={clear} />
            <RejectForm id={id} action={reject} />
          </>
        }
      />
    </>
  );
}
