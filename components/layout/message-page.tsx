import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Quilt } from "../ui/quilt";
import { Wordmark } from "../ui/wordmark";

/** A page that says one thing: not found, not allowed, gone wrong. */
export function MessagePage({
  title,
  children,
  actions,
  seed,
}: {
  title: string;
  children: ReactNode;
  actions: ReactNode;
  seed: string;
}) {
  return (
    <main id="main" className="mx-auto flex min-h-[85dvh] max-w-text flex-col justify-center px-4 py-10">
      <Link href="/" aria-label="Piecework home" className="mb-10 self-start rounded-sm">
        <Wordmark />
      </Link>
      <Quilt seed={seed} className="mb-6 size-20 rounded-lg" />
      <h1 className="font-display text-3xl">{title}</h1>
      <div className="mt-3 space-y-3 text-ink-2 text-lg">{children}</div>
      <div className="mt-7 flex flex-wrap gap-3">{actions}</div>
    </main>
  );
}
