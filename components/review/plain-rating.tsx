"use client";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { ReviewItem } from "@/lib/submissions/review-schema";
import { declineReasonLabels, declineReasons } from "@/lib/submissions/schema";

/** What a rating form needs to be sent without JavaScript. */
export interface FormRating {
  jobId: string;
  minReasonLength: number;
  action: (form: FormData) => void;
}

/** The button Satisfied: a form of its own, which the page takes over where scripts run. */
export function SatisfyForm({
  item,
  plain,
  onSatisfy,
  children,
}: {
  item: ReviewItem;
  plain: FormRating;
  onSatisfy: () => void;
  children: ReactNode;
}) {
  return (
    <form
      action={plain.action}
      onSubmit={(event) => {
        event.preventDefault();
        onSatisfy();
      }}
    >
      <Hidden item={item} plain={plain} rating="SATISFIED" />
      <Button type="submit" wide className="px-2">
        {children}
      </Button>
    </form>
  );
}

/** The rating Not satisfied for browsers without JavaScript; elsewhere a dialog asks for the reason. */
export function PlainDecline({ item, plain }: { item: ReviewItem; plain: FormRating }) {
  const { nickname } = item.worker;
  return (
    <noscript>
      <details className="mt-2">
        <summary className="min-h-9 py-2 font-medium underline">Not satisfied with {nickname}</summary>
        <form action={plain.action} className="space-y-2">
          <Hidden item={item} plain={plain} rating="NOT_SATISFIED" />
          <Select name="reason" aria-label={`Reason for ${nickname}`}>
            {declineReasons.map((reason) => (
              <option key={reason} value={reason}>
                {declineReasonLabels[reason]}
              </option>
            ))}
          </Select>
          <Textarea
            name="text"
            rows={3}
            required
            minLength={plain.minReasonLength}
            maxLength={1_000}
            aria-label={`What was wrong with the work of ${nickname}`}
            placeholder={`At least ${plain.minReasonLength} characters; the worker reads this.`}
          />
          <Button type="submit" variant="danger" wide>
            Rate Not satisfied
          </Button>
        </form>
      </details>
    </noscript>
  );
}

function Hidden({ item, plain, rating }: { item: ReviewItem; plain: FormRating; rating: string }) {
  return (
    <>
      <input type="hidden" name="jobId" value={plain.jobId} />
      <input type="hidden" name="submissionId" value={item.id} />
      <input type="hidden" name="rating" value={rating} />
    </>
  );
}
