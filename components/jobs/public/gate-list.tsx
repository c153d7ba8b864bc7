import { Check, X } from "lucide-react";

/** One condition for taking a job. */
export interface ShownGate {
  id: string;
  met: boolean;
  words: string;
}

/** The conditions as a checklist; what is in the way comes first. */
export function GateList({ gates }: { gates: ShownGate[] }) {
  const ordered = [...gates].sort((a, b) => Number(a.met) - Number(b.met));
  return (
    <ul className="space-y-1.5">
      {ordered.map(({ id, met, words }) => {
        const Icon = met ? Check : X;
        return (
          <li key={id} className={met ? "flex gap-2 text-ink-2" : "flex gap-2 font-medium text-bad"}>
            <Icon aria-hidden className={met ? "mt-0.5 size-4 shrink-0 text-ok" : "mt-0.5 size-4 shrink-0"} />
            <span>
              <span className="sr-only">{met ? "Met: " : "Not met: "}</span>
              {words}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
