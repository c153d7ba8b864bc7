import type { Route } from "next";
import { DateTime } from "../ui/date-time";
import { StatusBadge } from "../ui/status-badge";
import { TextLink } from "../ui/text-link";

interface Case {
  id: string;
  kind: string;
  openedAt: Date;
  closedAt: Date | null;
}

/** The cases about a person. */
export function PersonCases({ cases }: { cases: Case[] }) {
  if (cases.length === 0) return <p className="text-ink-2">There has been none.</p>;
  return (
    <ul className="divide-y divide-line">
      {cases.map((one) => (
        <li key={one.id} className="flex flex-wrap items-baseline justify-between gap-2 py-2">
          <span>
            <TextLink href={`/admin/cases/${one.id}` as Route}>{words(one.kind)}</TextLink>,{" "}
            <DateTime value={one.openedAt} kind="day" />
          </span>
          <StatusBadge tone={one.closedAt ? "muted" : "wait"}>{one.closedAt ? "Closed" : "Open"}</StatusBadge>
        </li>
      ))}
    </ul>
  );
}

const words = (kind: string) => kind.charAt(0) + kind.slice(1).toLowerCase().replaceAll("_", " ");
