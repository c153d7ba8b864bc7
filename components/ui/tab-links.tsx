import type { Route } from "next";
import type { ReactNode } from "react";
import { Link } from "./link";

const tabsRowStyle = "flex gap-1 overflow-x-auto border-line border-b [scrollbar-width:none]";
const tabStyle =
  "-mb-px inline-flex h-11 shrink-0 items-center gap-2 border-transparent border-b-2 px-3 font-medium text-ink-2 -outline-offset-2 hover:text-ink aria-[current=page]:border-thread aria-[current=page]:text-ink";

export interface TabLink {
  href: Route;
  label: ReactNode;
  count?: number;
  current: boolean;
}

/** Tabs that are addresses: the back button, a share and no JavaScript all work. */
export function TabLinks({ tabs, label }: { tabs: TabLink[]; label: string }) {
  return (
    <nav aria-label={label} className={tabsRowStyle}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? "page" : undefined}
          className={tabStyle}
        >
          {tab.label}
          {tab.count !== undefined && (
            <span className="rounded-sm bg-sunken px-1.5 text-ink-2 text-xs tabular-nums">{tab.count}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
