import type { Route } from "next";
import { cn } from "../../ui/cn";

/** A kind of work as an address of the feed. */
export interface CategoryLink {
  id: string;
  label: string;
  href: Route;
  current: boolean;
  /** Its sub-categories, when it or one of them is chosen. */
  children: CategoryLink[];
}

const linkStyle =
  "flex min-h-9 items-center whitespace-nowrap rounded-md border border-line bg-surface px-3 text-ink-2 hover:bg-sunken hover:text-ink aria-[current=true]:bg-selected aria-[current=true]:font-medium aria-[current=true]:text-ink pointer-coarse:min-h-11 lg:border-transparent lg:bg-transparent";

/** The kinds of work: a column beside the list on wide screens, a row to swipe above it on narrow ones. */
export function CategoryLinks({ links }: { links: CategoryLink[] }) {
  const chosen = links.find((link) => link.children.length > 0);
  return (
    <nav aria-label="Kinds of work" className="min-w-0">
      <Row links={links} className="lg:hidden" />
      {chosen && <Row links={chosen.children} className="mt-2 lg:hidden" />}
      <ul className="hidden space-y-0.5 lg:block">
        {links.map((link) => (
          <li key={link.id}>
            <Item link={link} />
            {link.children.length > 0 && (
              <ul className="my-0.5 ml-4 space-y-0.5 border-line border-l pl-2">
                {link.children.map((child) => (
                  <li key={child.id}>
                    <Item link={child} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Row({ links, className }: { links: CategoryLink[]; className: string }) {
  return (
    <ul className={cn("-mx-4 flex gap-2 overflow-x-auto px-4 py-1 [scrollbar-width:none]", className)}>
      {links.map((link) => (
        <li key={link.id}>
          <Item link={link} />
        </li>
      ))}
    </ul>
  );
}

function Item({ link }: { link: CategoryLink }) {
  return (
    <a href={link.href} aria-current={link.current ? "true" : undefined} className={linkStyle}>
      {link.label}
    </a>
  );
}
