import { CircleX } from "lucide-react";
import type { Route } from "next";
import { type FeedFilters, feedAddress } from "@/lib/jobs/feed-schema";
import { Pagination } from "../../ui/pagination";
import { type CategoryLink, CategoryLinks } from "./category-links";
import { FilterForm } from "./filter-form";
import { JobList, type ListedJob } from "./job-row";
import { NoJobs, type Relaxation } from "./no-jobs";

/** A filter in force and the address without it. */
export interface FilterInForce {
  label: string;
  href: Route;
}

/** The feed: filters on top, kinds of work beside, jobs in order, and the way to the next page. */
export function Feed({
  filters,
  askCountry,
  categories,
  inForce,
  jobs,
  next,
  cutShort,
  relaxations,
}: {
  filters: FeedFilters;
  askCountry: boolean;
  categories: CategoryLink[];
  inForce: FilterInForce[];
  jobs: ListedJob[];
  next: string | null;
  cutShort: boolean;
  relaxations: Relaxation[];
}) {
  return (
    <>
      <FilterForm filters={filters} askCountry={askCountry} />
      <div className="mt-6 grid gap-4 lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-8">
        <CategoryLinks links={categories} />
        <section aria-label="Jobs" className="min-w-0">
          {inForce.length > 0 && <FiltersInForce filters={inForce} />}
          {jobs.length > 0 && <JobList jobs={jobs} label="Jobs" />}
          {jobs.length === 0 && !cutShort && (
            <NoJobs relaxations={relaxations} filtered={inForce.length > 0 || filters.cursor !== undefined} />
          )}
          {cutShort && (
            <p className="mt-4 text-ink-2">
              Few of the newest jobs match, so only a part of them has been looked through so far.
            </p>
          )}
          <Pagination
            previous={filters.cursor ? feedAddress(filters) : null}
            next={next ? feedAddress(filters, { cursor: next }) : null}
            previousLabel="First page"
            nextLabel={cutShort ? "Look further" : "More jobs"}
          />
        </section>
      </div>
    </>
  );
}

/** Each filter with the way to take it away; a phone, whose form shows them just above, only gets the way out. */
function FiltersInForce({ filters }: { filters: FilterInForce[] }) {
  return (
    <ul aria-label="Filters in force" className="mb-3 flex flex-wrap gap-2">
      {filters.map(({ label, href }) => (
        <li key={label} className="max-sm:hidden">
          <a
            href={href}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-primary bg-selected px-3 text-sm pointer-coarse:min-h-11"
          >
            <span className="sr-only">Remove the filter </span>
            {label}
            <CircleX aria-hidden className="size-3.5" />
          </a>
        </li>
      ))}
      <li className={filters.length > 1 ? undefined : "sm:hidden"}>
        <a
          href="/jobs"
          className="inline-flex min-h-8 items-center px-2 text-link text-sm underline underline-offset-4"
        >
          Clear all filters
        </a>
      </li>
    </ul>
  );
}
