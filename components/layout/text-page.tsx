import type { ReactNode } from "react";

/** A page to read: its title in the display face on a running stitch, a lead, then the text. */
export function TextPage({
  title,
  lead,
  aside,
  children,
}: {
  title: string;
  lead?: ReactNode;
  /** Contents or facts beside the text on wide screens, before it on narrow ones. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <article>
      <header className="mb-8 max-w-text sm:mb-12">
        <h1 className="font-display text-3xl sm:text-4xl">{title}</h1>
        <div aria-hidden className="stitch-x mt-4 w-24" />
        {lead && <p className="mt-5 text-ink-2 text-xl">{lead}</p>}
      </header>
      {aside ? (
        <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-16">
          <aside className="lg:order-last">
            <div className="lg:sticky lg:top-20">{aside}</div>
          </aside>
          <div className="min-w-0">{children}</div>
        </div>
      ) : (
        children
      )}
    </article>
  );
}

/** The headings of a long page as links. */
export function Contents({ entries }: { entries: { id: string; title: string }[] }) {
  return (
    <nav aria-label="On this page" className="rounded-lg border border-line bg-surface p-4">
      <p className="mb-1 font-bold">On this page</p>
      <ul className="grid grid-cols-2 gap-x-4 lg:grid-cols-1">
        {entries.map((entry) => (
          <li key={entry.id}>
            <a
              href={`#${entry.id}`}
              className="inline-flex min-h-8 items-center rounded-sm text-ink-2 hover:text-ink hover:underline pointer-coarse:min-h-11"
            >
              {entry.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
