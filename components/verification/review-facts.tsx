import type { Route } from "next";
import type { ReviewedIdentity } from "@/lib/verification/review-queries";
import { causeWords, partWords } from "@/lib/verification/words";
import { Alert } from "../ui/alert";
import { DateTime } from "../ui/date-time";
import { Facts } from "../ui/facts";
import { TextLink } from "../ui/text-link";

/** What a moderator may know without opening anything. */
export function ReviewFacts({ review }: { review: ReviewedIdentity }) {
  const { nickname, cause, submittedAt, dueAt, personalFits, cases } = review;
  const rows = [
    { label: "Person", value: <TextLink href={`/u/${nickname}` as Route}>{nickname}</TextLink> },
    { label: "Asked because of", value: causeWords[cause] },
    {
      label: "Agrees with the account",
      value: personalFits ? "Yes" : "No: compare name, birth date and country",
    },
    { label: "Submitted", value: submittedAt && <DateTime value={submittedAt} /> },
    { label: "Due", value: dueAt && <DateTime value={dueAt} relative /> },
  ];
  return (
    <>
      <Facts rows={rows} />
      {cases.length > 0 && (
        <Alert tone="wait" title="Part of an open case" className="mt-3">
          {cases.map(({ id, kind }) => (
            <TextLink key={id} href={`/admin/cases/${id}` as Route} className="block">
              {kind === "SAME_DOCUMENT" ? "Another account gave the same document" : "Open the case"}
            </TextLink>
          ))}
        </Alert>
      )}
    </>
  );
}

/** What was decided, by whom. */
export function ReviewOutcome({ review }: { review: ReviewedIdentity }) {
  const { status, decidedAt, decidedBy, rejectedPart, rejectionReason } = review;
  if (status === "DRAFT") return <Alert tone="muted" title="Nothing is submitted at the moment" />;
  return (
    <Alert
      tone={status === "CLEARED" ? "ok" : "wait"}
      title={status === "CLEARED" ? "Cleared" : "One part was sent back"}
      live
    >
      <p>
        {decidedBy && `By ${decidedBy}, `}
        {decidedAt && <DateTime value={decidedAt} relative />}
      </p>
      {rejectedPart && <p>Sent back: {partWords[rejectedPart].replace("your", "the")}</p>}
      {rejectionReason && <p className="mt-2 whitespace-pre-line">{rejectionReason}</p>}
    </Alert>
  );
}

/** Who has opened these documents, when and why. */
export function ViewList({ views }: { views: ReviewedIdentity["views"] }) {
  if (views.length === 0) return <p className="text-ink-2">Nobody has opened them yet.</p>;
  return (
    <ul className="divide-y divide-line">
      {views.map((view) => (
        <li key={view.id} className="py-2">
          <span className="font-medium">{view.viewer}</span>{" "}
          <DateTime value={view.openedAt} className="text-ink-2" />
          <span className="block text-ink-2 text-sm [overflow-wrap:anywhere]">{view.reason}</span>
        </li>
      ))}
    </ul>
  );
}
