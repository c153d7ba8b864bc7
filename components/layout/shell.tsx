import type { ReactNode } from "react";
import { NavLink } from "./nav-link";
import type { Destination, Section } from "./navigation";
import { TabBar } from "./tab-bar";

const sideStyle =
  "flex h-9 items-center gap-2.5 rounded-md px-2.5 text-ink-2 hover:bg-sunken hover:text-ink aria-[current=page]:bg-selected aria-[current=page]:font-medium aria-[current=page]:text-ink [&[aria-current=page]>svg]:text-primary";

/** The frame of signed-in pages: sections at the left from 1024 px, a bar at the foot below. */
export function Shell({
  sections,
  tabs,
  children,
}: {
  sections: Section[];
  tabs: Destination[];
  children: ReactNode;
}) {
  return (
    <div className="mx-auto flex max-w-page px-4">
      <nav
        aria-label="Sections"
        data-chrome
        className="sticky top-14 hidden max-h-[calc(100dvh-3.5rem)] w-52 shrink-0 self-start overflow-y-auto py-6 pr-4 lg:block"
      >
        {sections.map((section) => (
          <div key={section.title} className="mb-5">
            <p className="px-2.5 pb-1 text-ink-3 text-sm">{section.title}</p>
            <ul className="space-y-0.5">
              {section.links.map(({ href, label, icon: Icon, exact }) => (
                <li key={href}>
                  <NavLink href={href} exact={exact} className={sideStyle}>
                    <Icon aria-hidden className="size-[1.125rem] shrink-0 text-ink-3" strokeWidth={1.75} />{" "}
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <main
        id="main"
        tabIndex={-1}
        className="min-h-[calc(100dvh-3.5rem)] min-w-0 flex-1 pt-6 pb-28 outline-none lg:border-line lg:border-l lg:pb-16 lg:pl-8"
      >
        {children}
      </main>
      <TabBar tabs={tabs} />
    </div>
  );
}
