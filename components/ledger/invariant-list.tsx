import { CircleCheck, CircleX } from "lucide-react";
import { DateTime } from "../ui/date-time";

interface ShownInvariant {
  name: string;
  broken: bigint;
  example: string | null;
}

/** What must always be true of the books, each with its state at the last check. */
export function InvariantList({ invariants, checkedAt }: { invariants: ShownInvariant[]; checkedAt: Date }) {
  return (
    <div>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {invariants.map(({ name, broken, example }) => {
          const holds = broken === 0n;
          const Icon = holds ? CircleCheck : CircleX;
          return (
            <li key={name} className="flex items-start gap-2.5 px-4 py-2.5">
              <Icon
                aria-hidden
                className={
                  holds ? "mt-px size-[1.125rem] shrink-0 text-ok" : "mt-px size-[1.125rem] shrink-0 text-bad"
                }
              />
              <span className="min-w-0 flex-1">
                <span className="block first-letter:uppercase">{name}</span>
                {!holds && (
                  <span className="block font-medium text-bad [overflow-wrap:anywhere]">
                    {broken.toLocaleString("en")} broken, for example {example}
                  </span>
                )}
              </span>
              <span className={holds ? "text-ok text-sm" : "font-bold text-bad text-sm"}>
                {holds ? "Holds" : "Broken"}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="mt-2 text-ink-2 text-sm">
        Checked over all entries <DateTime value={checkedAt} relative />. A function checks it every hour;
        what is broken stops payouts at once.
      </p>
    </div>
  );
}
