import type { ReactNode } from "react";
import type { ReviewedIdentity } from "@/lib/verification/review-queries";
import { Card, CardHeader } from "../ui/card";
import { DateTime } from "../ui/date-time";
import { DocumentPictures } from "./document-pictures";
import { IdentityFacts } from "./identity-facts";
import { ReviewFacts, ReviewOutcome, ViewList } from "./review-facts";

interface ReviewLayoutProps {
  review: ReviewedIdentity;
  viewer: string;
  /** The form that opens the documents. */
  open: ReactNode;
  /** The forms that decide. */
  decide: ReactNode;
}

/** One verification on a moderator's screen: what is known, the documents while they are open, the decision. */
export function ReviewLayout({ review, viewer, open, decide }: ReviewLayoutProps) {
  const { id, identity, openUntil, hasDocuments, hasFront, hasBack, status } = review;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
      <div className="min-w-0 space-y-6">
        {status !== "SUBMITTED" && <ReviewOutcome review={review} />}
        <Card>
          <CardHeader title="Documents" />
          {identity && openUntil ? (
            <div className="space-y-4">
              <p className="text-ink-2">
                Open until <DateTime value={openUntil} />. They close by themselves.
              </p>
              <IdentityFacts {...identity} />
              <DocumentPictures id={id} present={{ front: hasFront, back: hasBack }} viewer={viewer} />
            </div>
          ) : hasDocuments ? (
            open
          ) : (
            <p className="text-ink-2">The documents have been deleted.</p>
          )}
        </Card>
        <Card>
          <CardHeader title="Who has opened them" />
          <ViewList views={review.views} />
        </Card>
      </div>
      <div className="min-w-0 space-y-6">
        <Card>
          <ReviewFacts review={review} />
        </Card>
        {status === "SUBMITTED" && (
          <Card>{review.hasLooked ? decide : <p>Open the documents first, then decide here.</p>}</Card>
        )}
      </div>
    </div>
  );
}
