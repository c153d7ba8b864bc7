import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

/** One numbered part of the job form. */
export function Section({
  number,
  title,
  description,
  children,
}: {
  number: number;
  title: string;
  description: ReactNode;
  children: ReactNode;
}) {
  const id = `section-${number}`;
  return (
    <Card className="p-4 sm:p-6">
      <section aria-labelledby={id} className="space-y-5">
        <header className="flex gap-3">
          <span
            aria-hidden
            className="flex size-8 shrink-0 items-center justify-center rounded-sm bg-selected font-display text-lg text-primary"
          >
            {number}
          </span>
          <div className="min-w-0">
            <h2 id={id} className="font-bold text-xl">
              {title}
            </h2>
            <p className="text-ink-2">{description}</p>
          </div>
        </header>
        {children}
      </section>
    </Card>
  );
}
