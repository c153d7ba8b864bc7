import type { Route } from "next";
import { EmptyState } from "../../ui/empty-state";
import { LinkButton } from "../../ui/link-button";
import { TextLink } from "../../ui/text-link";

/** A filter to take away, and what would be found then. */
export interface Relaxation {
  /** "the words “blue”". */
  label: string;
  href: Route;
  found: number;
  /** There are more than were counted. */
  more: boolean;
}

/** Nothing matches: which single filter to take away, most useful first; or that there is nothing at all. */
export function NoJobs({ relaxations, filtered }: { relaxations: Relaxation[]; filtered: boolean }) {
  if (!filtered) {
    return (
      <EmptyState
        title="No job for you at the moment"
        seed="sawtoothStar"
        action={<LinkButton href="/hire/jobs/new">Post a job</LinkButton>}
      >
        New jobs appear here as soon as a moderator has approved them. Those you have done are not shown
        again.
      </EmptyState>
    );
  }
  const useful = relaxations.filter(({ found }) => found > 0);
  return (
    <EmptyState
      title="No job matches"
      seed="sawtoothStar"
      action={<LinkButton href="/jobs">Clear all filters</LinkButton>}
    >
      {useful.length === 0 ? (
        <p>Taking away one filter alone would not help.</p>
      ) : (
        <ul className="space-y-1">
          {useful.map(({ label, href, found, more }) => (
            <li key={label}>
              Without <TextLink href={href}>{label}</TextLink> there {found === 1 ? "is" : "are"}{" "}
              {more ? `more than ${found}` : found} {found === 1 && !more ? "job" : "jobs"}.
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  );
}
