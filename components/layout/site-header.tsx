import { Menu } from "lucide-react";
import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { Micros } from "@/lib/core/money";
import { cn } from "../ui/cn";
import { LinkButton } from "../ui/link-button";
import { Money } from "../ui/money";
import { Wordmark } from "../ui/wordmark";
import { AccountMenu } from "./account-menu";
import { NavLink } from "./nav-link";
import { publicLinks } from "./navigation";
import { PopoverMenu } from "./popover-menu";
import type { FrameProps, Viewer } from "./viewer";

const linkStyle =
  "inline-flex h-10 items-center rounded-md px-3 font-medium text-ink-2 hover:bg-sunken hover:text-ink aria-[current=page]:text-ink aria-[current=page]:underline aria-[current=page]:decoration-2 aria-[current=page]:decoration-thread aria-[current=page]:underline-offset-8";

const memberLinks: { href: Route; label: string }[] = [
  { href: "/jobs", label: "Jobs" },
  { href: "/work", label: "Work" },
  { href: "/hire", label: "Hire" },
];

/** The bar on top of every page. */
export function SiteHeader(frame: FrameProps) {
  const { viewer } = frame;
  return (
    <header data-chrome className="sticky top-0 z-30 border-line border-b bg-canvas">
      <div className="mx-auto flex h-14 max-w-page items-center gap-2 px-4">
        <Link
          href={viewer ? "/work" : "/"}
          aria-label="Piecework home"
          className="mr-auto inline-flex h-11 items-center rounded-sm md:mr-6"
        >
          <Wordmark />
        </Link>
        <nav aria-label="Main" className="mr-auto hidden md:block">
          <ul className="flex gap-1">
            {(viewer ? memberLinks : publicLinks).map((link) => (
              <li key={link.href}>
                <NavLink href={link.href} className={linkStyle}>
                  {link.label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        {viewer ? <SignedIn {...frame} viewer={viewer} /> : <SignedOut />}
      </div>
    </header>
  );
}

function SignedIn(frame: FrameProps & { viewer: Viewer }) {
  const { earnedMicros, walletMicros } = frame.viewer;
  return (
    <>
      <Link
        href="/wallet"
        className="inline-flex h-10 items-center gap-2 rounded-md border border-line bg-surface px-2.5 hover:bg-sunken sm:px-3 pointer-coarse:h-11"
      >
        <HeaderBalance label="Earned" micros={earnedMicros} />
        <span aria-hidden className="hidden h-4 border-line border-l min-[380px]:block" />
        <HeaderBalance label="Wallet" micros={walletMicros} className="hidden min-[380px]:flex" />
      </Link>
      <AccountMenu {...frame} />
    </>
  );
}

/** One balance with its name: above the figure on a phone, beside it where there is room. */
function HeaderBalance({ label, micros, className }: { label: string; micros: Micros; className?: string }) {
  return (
    <span className={cn("flex flex-col sm:flex-row sm:items-baseline sm:gap-1", className)}>
      <span className="text-ink-3 text-xs leading-none sm:text-sm">{label}</span>{" "}
      <Money micros={micros} className="font-bold text-sm leading-tight" />
    </span>
  );
}

function SignedOut() {
  return (
    <>
      <LinkButton href="/log-in" variant="quiet" className="hidden sm:inline-flex">
        Log in
      </LinkButton>
      <LinkButton href="/sign-up">Sign up</LinkButton>
      <span className="md:hidden">
        <PopoverMenu
          label="Menu"
          buttonClassName="inline-flex size-11 items-center justify-center rounded-md hover:bg-sunken"
          button={<Menu aria-hidden className="size-5" />}
        >
          <nav aria-label="Menu">
            <ul>
              {[
                ...publicLinks,
                { href: "/faq" as const, label: "Questions" },
                { href: "/log-in" as const, label: "Log in" },
              ].map((link) => (
                <li key={link.href}>
                  <NavLink
                    href={link.href}
                    className="flex min-h-11 items-center rounded-sm px-3 text-lg hover:bg-sunken"
                  >
                    {link.label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
        </PopoverMenu>
      </span>
    </>
  );
}
