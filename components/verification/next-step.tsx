import type { Route } from "next";
import type { ReactNode } from "react";
import { verificationHref } from "@/lib/verification/links";
import type { OwnVerification } from "@/lib/verification/queries";
import { partWords } from "@/lib/verification/words";
import { Alert } from "../ui/alert";
import { DateTime } from "../ui/date-time";
import { LinkButton } from "../ui/link-button";

interface NextStepProps {
  verification: OwnVerification;
  returnTo: string | null;
}

/** Where the person stands, in words, and the one thing to do next. */
export function NextStep({ verification, returnTo }: NextStepProps) {
  const { status, tier, required, personalGiven } = verification;
  if (status === "CLEARED") return <Cleared verification={verification} returnTo={returnTo} />;
  if (status === "SUBMITTED") return <Waiting verification={verification} returnTo={returnTo} />;
  if (status === "REJECTED") return <Rejected verification={verification} returnTo={returnTo} />;
  if (!personalGiven) {
    return <LinkButton href={verificationHref("personal", returnTo)}>Give personal information</LinkButton>;
  }
  if (tier === 1 && required.tier < 2) {
    return (
      <Alert
        tone="ok"
        title="Your personal information is given"
        actions={<Onward {...{ verification, returnTo }} />}
      >
        It agrees with your account. Documents can wait until they are needed; you can also give them now.
      </Alert>
    );
  }
  return (
    <Alert
      tone="wait"
      title={tier === 1 ? "Your document is needed" : "Your information differs from your account"}
      actions={<Continue {...{ verification, returnTo }} />}
    >
      {tier === 1
        ? "Your personal information is given. Add the front and back of a document."
        : "The name, birth date or country is not the one you signed up with. Correct it, or add a document: a person compares them."}
    </Alert>
  );
}

function Onward({ verification, returnTo }: NextStepProps) {
  return (
    <>
      {returnTo && (
        <LinkButton href={returnTo as Route} size="sm">
          Go on where you were
        </LinkButton>
      )}
      <Continue {...{ verification, returnTo }} quiet={returnTo !== null} />
    </>
  );
}

/** Leads to the first part that is missing, else to checking all of it. */
function Continue({ verification, returnTo, quiet }: NextStepProps & { quiet?: boolean }) {
  const step = verification.missing[0] ?? "check";
  return (
    <>
      <LinkButton href={verificationHref(step, returnTo)} size="sm" variant={quiet ? "secondary" : "primary"}>
        {step === "check" ? "Check and submit" : "Add documents"}
      </LinkButton>
      <LinkButton href={verificationHref("personal", returnTo)} size="sm" variant="quiet">
        Change personal information
      </LinkButton>
    </>
  );
}

function Waiting({ verification, returnTo }: NextStepProps) {
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

function Rejected({ verification, returnTo }: NextStepProps) {
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

function Cleared({ verification, returnTo }: NextStepProps) {
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
