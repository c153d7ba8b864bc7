import type { Route } from "next";
import type { ReactNode } from "react";
import { verificationHref } from "@/lib/verification/links";
import type { OwnVerification } from "@/lib/verification/queries";
import { partWords } from "@/lib/verification/words";
import { Alert } from "../ui/alert";
import { DateTime } from "../ui/date-time";
import { LinkButton } from "../ui/link-button";

export interface NextStepProps {
  verification: OwnVerification;
  returnTo: string | null;
}

/** Documents that wait for a person of the staff. */
export function Waiting({ verification, returnTo }: NextStepProps) {
  const { place, dueAt, submittedAt } = verification;
  return (
    <Alert tone="wait" title="Submitted for review" live actions={<Back returnTo={returnTo} />}>
      <p>
        {submittedAt && (
          <>
            Submitted <DateTime value={submittedAt} kind="relative" />.{" "}
          </>
        )}
        {place === 1 ? "You are next." : place && `You are number ${place} in the queue.`}{" "}
        {dueAt && (
          <>
            A person decides by <DateTime value={dueAt} kind="day" />.
          </>
        )}
      </p>
      <p className="mt-1">You can keep working; withdrawals wait. We write to you when it is decided.</p>
    </Alert>
  );
}

/** One part that has to be given again, and why. */
export function Rejected({ verification, returnTo }: NextStepProps) {
  const { rejectedPart, rejectionReason, missing } = verification;
  const step = missing[0] ?? "check";
  return (
    <Alert
      tone="bad"
      title="One part has to be given again"
      actions={
        <>
          <LinkButton href={verificationHref(step, returnTo)} size="sm">
            {step === "check" ? "Check and submit" : "Give it again"}
          </LinkButton>
          {rejectedPart === "PERSONAL" && (
            <LinkButton href={verificationHref("document", returnTo)} size="sm" variant="secondary">
              Correct the document's number
            </LinkButton>
          )}
        </>
      }
    >
      <p>
        It is {rejectedPart && partWords[rejectedPart]}. All the rest stays as it is, and you can keep
        working.
      </p>
      <Quoted>{rejectionReason}</Quoted>
    </Alert>
  );
}

/** The end of it all, and when the documents are deleted. */
export function Cleared({ verification, returnTo }: NextStepProps) {
  const { decidedAt, deletedOn, documentsDeletedAt } = verification;
  return (
    <Alert tone="ok" title="You have been cleared" live actions={<Back returnTo={returnTo} />}>
      <p>{decidedAt && <DateTime value={decidedAt} kind="day" />}. You need to do nothing more.</p>
      {documentsDeletedAt ? (
        <p>
          Your documents were deleted on <DateTime value={documentsDeletedAt} kind="day" />.
        </p>
      ) : (
        deletedOn && (
          <p>
            Your documents are deleted on <DateTime value={deletedOn} kind="day" />.
          </p>
        )
      )}
    </Alert>
  );
}

function Quoted({ children }: { children: ReactNode }) {
  return (
    <blockquote className="mt-2 whitespace-pre-line border-thread border-l-3 pl-3 [overflow-wrap:anywhere]">
      {children}
    </blockquote>
  );
}

function Back({ returnTo }: { returnTo: string | null }) {
  return (
    returnTo && (
      <LinkButton href={returnTo as Route} size="sm">
        Go on where you were
      </LinkButton>
    )
  );
}
