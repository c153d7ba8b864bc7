import type { LucideIcon } from "lucide-react";

export interface Pledge {
  icon: LucideIcon;
  title: string;
  text: string;
}

/** What this marketplace holds itself to. */
export function Pledges({ pledges }: { pledges: Pledge[] }) {
  return (
    <ul className="grid gap-8 md:grid-cols-3">
      {pledges.map(({ icon: Icon, title, text }) => (
        <li key={title}>
          <Icon aria-hidden className="size-7 text-thread" strokeWidth={1.5} />
          <h3 className="mt-3 font-bold text-xl">{title}</h3>
          <p className="mt-1 text-ink-2 text-lg">{text}</p>
        </li>
      ))}
    </ul>
  );
}
