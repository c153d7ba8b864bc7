import type { ReactNode } from "react";
import { cn } from "../ui/cn";
import { NavLink } from "./nav-link";
import type { Destination, Section } from "./navigation";

const sideStyle =
  "flex h-9 items-center gap-2.5 rounded-md px-2.5 text-ink-2 hover:bg-sunken hover:text-ink aria-[current=page]:bg-selected aria-[current=page]:font-medium aria-[current=page]:text-ink [&[aria-current=page]>svg]:text-primary";
const tabStyle =
  "relative flex h-14 flex-col items-center justify-center gap-0.5 text-ink-2 text-xs -outline-offset-2 aria-[current=page]:font-bold aria-[current=page]:text-ink [&[aria-current=page]>svg]:text-primary aria-[current=page]:before:stitch-x aria-[current=page]:before:absolute aria-[current=page]:before:inset-x-4 aria-[current=page]:before:top-0";

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
        className="min-w-0 flex-1 pt-6 pb-28 outline-none lg:border-line lg:border-l lg:pb-16 lg:pl-8"
      >
        {children}
      </main>
      <nav
        aria-label="Tabs"
        data-chrome
        className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
      >
        <ul className={cn("mx-auto grid max-w-lg auto-cols-fr grid-flow-col")}>
          {tabs.map(({ href, label, icon: Icon, exact }) => (
            <li key={href}>
              <NavLink href={href} exact={exact} className={tabStyle}>
                <Icon aria-hidden className="size-5" strokeWidth={1.75} />
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
