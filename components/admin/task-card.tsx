import type { Route } from "next";
import type { ReactNode } from "react";
import { Card } from "../ui/card";
import { LinkButton } from "../ui/link-button";

/** One thing staff look after: a figure, what it means, and where to do something about it. */
export function TaskCard({
  title,
  figure,
  children,
  href,
  label,
}: {
  title: string;
  figure: ReactNode;
  children: ReactNode;
  href: Route;
  label: string;
}) {
  return (
    <Card className="flex flex-col">
      <h2 className="font-medium text-ink-2">{title}</h2>
      <p className="mt-1 font-bold text-3xl tabular-nums">{figure}</p>
      <div className="mt-1 mb-4 text-ink-2">{children}</div>
      <LinkButton href={href} variant="secondary" className="mt-auto self-start">
        {label}
      </LinkButton>
    </Card>
  );
}
