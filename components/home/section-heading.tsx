import type { Route } from "next";
import { TextLink } from "../ui/text-link";

/** The heading of a part of the home page and where to read more. */
export function SectionHeading({ title, more }: { title: string; more: { href: Route; label: string } }) {
  return (
    <div className="mb-7 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 self-start">
      <h2 className="font-display text-3xl">{title}</h2>
      <TextLink href={more.href}>{more.label}</TextLink>
    </div>
  );
}
