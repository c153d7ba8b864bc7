import { NavLink } from "./nav-link";
import type { Destination } from "./navigation";

const tabStyle =
  "relative flex h-14 flex-col items-center justify-center gap-0.5 text-ink-2 text-xs -outline-offset-2 aria-[current=page]:font-bold aria-[current=page]:text-ink [&[aria-current=page]>svg]:text-primary aria-[current=page]:before:stitch-x aria-[current=page]:before:absolute aria-[current=page]:before:inset-x-4 aria-[current=page]:before:top-0";

/** The bar at the foot of phones and tablets, for people who are logged in. */
export function TabBar({ tabs }: { tabs: Destination[] }) {
  return (
    <nav
      aria-label="Tabs"
      data-chrome
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="mx-auto grid max-w-lg auto-cols-fr grid-flow-col">
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
  );
}
