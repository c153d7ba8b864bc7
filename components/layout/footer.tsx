import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Wordmark } from "../ui/wordmark";
import { ThemeSwitch } from "./theme-switch";
import type { FrameProps } from "./viewer";

const columns: { title: string; links: { href: Route; label: string }[] }[] = [
  {
    title: "The marketplace",
    links: [
      { href: "/jobs", label: "Jobs" },
      { href: "/how-it-works", label: "How it works" },
      { href: "/fees", label: "Fees" },
    ],
  },
  {
    title: "What holds",
    links: [
      { href: "/rules", label: "Rules and numbers" },
      { href: "/acceptable-use", label: "What is not accepted" },
      { href: "/faq", label: "Questions and answers" },
    ],
  },
  {
    title: "This site",
    links: [
      { href: "/about", label: "About" },
      { href: "/contact", label: "Contact" },
      { href: "/terms", label: "Terms" },
      { href: "/privacy", label: "Privacy" },
    ],
  },
];

/** The foot of public pages: the whole map, who runs the site, the theme. */
export function Footer({
  operator,
  theme,
  setTheme,
}: { operator: string } & Pick<FrameProps, "theme" | "setTheme">) {
  return (
    <footer
      data-chrome
      className="sticky top-[100dvh] mt-16 border-line border-t bg-sunken [nav+&]:pb-20 lg:[nav+&]:pb-0"
    >
      <div className="mx-auto grid max-w-page gap-8 px-4 py-10 sm:grid-cols-3 lg:grid-cols-[1.4fr_1fr_1fr_1fr]">
        <div className="sm:col-span-3 lg:col-span-1">
          <Wordmark />
          <p className="mt-4 max-w-xs text-ink-2">
            Small paid jobs, rated by a date, with every cent in a ledger. Run by {operator}.
          </p>
          <div className="mt-4">
            <ThemeSwitch theme={theme} action={setTheme} />
          </div>
        </div>
        {columns.map((column) => (
          <nav key={column.title} aria-label={column.title}>
            <p className="mb-1 font-bold">{column.title}</p>
            <ul>
              {column.links.map((link) => (
                <li key={link.href}>
                  <Link
                    href={link.href}
                    className="inline-flex min-h-8 items-center rounded-sm text-ink-2 hover:text-ink hover:underline pointer-coarse:min-h-11"
                  >
                    {link.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
    </footer>
  );
}
