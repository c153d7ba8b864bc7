import { ArrowLeft, ArrowRight } from "lucide-react";
import type { Route } from "next";
import { LinkButton } from "./link-button";

/** Newer and older pages of a list that is read by key, so a page never shifts under the reader. */
export function Pagination({
  previous,
  next,
  label = "Pages",
  previousLabel = "Newer",
  nextLabel = "Older",
}: {
  previous?: Route | null;
  next?: Route | null;
  label?: string;
  previousLabel?: string;
  nextLabel?: string;
}) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="mt-6 flex justify-between gap-3">
      {previous ? (
        <LinkButton href={previous} variant="secondary" rel="prev">
          <ArrowLeft aria-hidden /> {previousLabel}
        </LinkButton>
      ) : (
        <span />
      )}
      {next && (
        <LinkButton href={next} variant="secondary" rel="next">
          {nextLabel} <ArrowRight aria-hidden />
        </LinkButton>
      )}
    </nav>
  );
}
