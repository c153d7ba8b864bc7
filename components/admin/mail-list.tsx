import { DateTime } from "../ui/date-time";

interface FailingMail {
  id: string;
  toAddress: string;
  subject: string;
  attempts: number;
  nextAttemptAt: Date;
  lastError: string | null;
}

/** Mails that could not be sent so far, with the error of the last try. */
export function MailList({ mails, count }: { mails: FailingMail[]; count: number }) {
  if (count === 0) return <p className="text-ink-2">Every mail was sent.</p>;
  return (
    <>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {mails.map((mail) => (
          <li key={mail.id} className="px-4 py-2.5 [overflow-wrap:anywhere]">
            <span className="font-medium">{mail.subject}</span>{" "}
            <span className="text-ink-2">to {mail.toAddress}</span>
            <span className="block text-bad text-sm">{mail.lastError}</span>
            <span className="block text-ink-2 text-sm">
              {mail.attempts} {mail.attempts === 1 ? "try" : "tries"}, the next{" "}
              <DateTime value={mail.nextAttemptAt} relative />
            </span>
          </li>
        ))}
      </ul>
      {count > mails.length && <p className="mt-2 text-ink-2">And {count - mails.length} more.</p>}
    </>
  );
}
