import { ChevronRight } from "lucide-react";
import type { Route } from "next";
import type { ReactNode } from "react";
import { Link } from "./link";

export interface Crumb {
  label: string;
  href: Route;
}

/** The top of a page: where it stands, its title, one line about it and its main actions. */
export function PageHeader({
  title,
  description,
  crumbs = [],
  status,
  actions,
}: {
  title: ReactNode;
  description?: ReactNode;
  crumbs?: Crumb[];
  /** A StatusBadge beside the title. */
  status?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="mb-6 sm:mb-8">
      {crumbs.length > 0 && (
        <nav aria-label="Breadcrumb" className="mb-2">
          <ol className="flex flex-wrap items-center gap-1 text-ink-2 text-sm">
            {crumbs.map((crumb, index) => (
              <li key={crumb.href} className="flex items-center gap-1">
                {index > 0 && <ChevronRight aria-hidden className="size-3.5 text-ink-3" />}
                <Link
                  href={crumb.href}
                  className="inline-flex min-h-6 items-center rounded-sm pointer-coarse:min-h-11 hover:text-ink hover:underline"
                >
                  {crumb.label}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <h1 className="min-w-0 font-bold text-2xl [overflow-wrap:anywhere] sm:text-3xl">{title}</h1>
            {status}
          </div>
          {description && <p className="mt-1 max-w-[72ch] text-ink-2 text-lg">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  );
}
