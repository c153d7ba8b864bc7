import { evidenceNames } from "@/lib/red-flags/words";
import { OperatorContact } from "../layout/operator-contact";
import { Alert } from "../ui/alert";
import { DateTime } from "../ui/date-time";

interface OwnFlag {
  id: string;
  severity: number;
  evidenceClass: keyof typeof evidenceNames;
  confirmedAt: Date;
  expiresAt: Date;
}

/** The red flags on the reader's account: on what evidence, how heavy, until when, and how to appeal. */
export function OwnFlags({
  flags,
  operator,
}: {
  flags: OwnFlag[];
  operator: { name: string; email?: string };
}) {
  if (flags.length === 0) return null;
  return (
    <Alert
      tone="wait"
      className="mb-6"
      title={flags.length === 1 ? "A red flag" : `${flags.length} red flags`}
    >
      <p>Staff have confirmed a breach of the rules. Each flag expires by itself.</p>
      <ul className="mt-2 space-y-2">
        {flags.map((flag) => (
          <li key={flag.id}>
            {evidenceNames[flag.evidenceClass]}, weight {flag.severity} of 3, confirmed{" "}
            <DateTime value={flag.confirmedAt} kind="day" />, counts until{" "}
            <DateTime value={flag.expiresAt} kind="day" />. Number{" "}
            <span className="break-all font-mono text-xs">{flag.id}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ink-2">
        To appeal, name the number. Where to: <OperatorContact {...operator} subject="Red flag" />.
      </p>
    </Alert>
  );
}
