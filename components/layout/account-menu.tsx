import { LogOut } from "lucide-react";
import { Avatar } from "../ui/avatar";
import { Money } from "../ui/money";
import { adminLinks } from "./admin-sections";
import { NavLink } from "./nav-link";
import { type Destination, memberSections } from "./navigation";
import { PopoverMenu } from "./popover-menu";
import { ThemeSwitch } from "./theme-switch";
import type { FrameProps, Viewer } from "./viewer";

const itemStyle =
  "flex min-h-9 w-full items-center gap-2.5 rounded-sm px-2.5 -outline-offset-2 hover:bg-sunken aria-[current=page]:bg-selected aria-[current=page]:font-medium pointer-coarse:min-h-11";

/** The person's own menu: balances, every section, theme, log out. On a phone it is the whole map. */
export function AccountMenu({ viewer, theme, setTheme, logOut }: FrameProps & { viewer: Viewer }) {
  const staff = adminLinks(viewer.role);
  return (
    <PopoverMenu
      label={`Menu of ${viewer.nickname}`}
      buttonClassName="inline-flex size-11 items-center justify-center rounded-md hover:bg-sunken"
      button={<Avatar nickname={viewer.nickname} size="sm" />}
    >
      <div className="flex items-center gap-3 px-2.5 py-2">
        <Avatar nickname={viewer.nickname} />
        <div className="min-w-0">
          <p className="truncate font-bold">{viewer.nickname}</p>
          <p className="text-ink-2 text-sm">
            Earned <Money micros={viewer.earnedMicros} /> · Wallet <Money micros={viewer.walletMicros} />
          </p>
        </div>
      </div>
      <nav aria-label="Account menu">
        {memberSections.map((section) => (
          <MenuGroup key={section.title} title={section.title} links={section.links} />
        ))}
        {staff.length > 0 && <MenuGroup title="Staff" links={staff} />}
      </nav>
      <div className="mt-2 border-line border-t px-2.5 pt-3">
        <ThemeSwitch theme={theme} action={setTheme} />
      </div>
      <form action={logOut} className="mt-2">
        <button type="submit" className={itemStyle}>
          <LogOut aria-hidden className="size-[1.125rem] text-ink-3" /> Log out
        </button>
      </form>
    </PopoverMenu>
  );
}

function MenuGroup({ title, links }: { title: string; links: Destination[] }) {
  return (
    <div className="mt-1 border-line border-t pt-2">
      <p className="px-2.5 pb-0.5 text-ink-3 text-xs">{title}</p>
      <ul>
        {links.map(({ href, label, icon: Icon, exact }) => (
          <li key={href}>
            <NavLink href={href} exact={exact} className={itemStyle}>
              <Icon aria-hidden className="size-[1.125rem] text-ink-3" /> {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
