"use client";
import { Form } from "@/components/ui/form";
import { Money } from "@/components/ui/money";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { ReviewPageData } from "@/lib/submissions/review-schema";
import type { ReviewActions } from "./review-actions";

/** Everything → Satisfied for browsers without JavaScript, with the amounts beside the button. */
export function PlainAll({ page, action }: { page: ReviewPageData; action: ReviewActions["rateAllForm"] }) {
  const [state, formAction] = useFormAction(action);
  return (
    <noscript>
      <Form
        state={state}
        action={formAction}
        className="my-4 space-y-2 rounded-lg border border-line bg-surface p-4"
      >
        <input type="hidden" name="jobId" value={page.job.id} />
        <input type="hidden" name="submittedUntil" value={page.shownAt.toISOString()} />
        <p>
          {page.counts.toRate === 1 ? "1 submission" : `${page.counts.toRate} submissions`}: workers receive{" "}
          <Money micros={page.all.payMicros} />, the fee is <Money micros={page.all.feeMicros} />, both from
          what the job has locked.
        </p>
        <SubmitButton>Rate all {page.counts.toRate} Satisfied</SubmitButton>
      </Form>
    </noscript>
  );
}
