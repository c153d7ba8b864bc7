import type { Route } from "next";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { Link } from "./link";

const chipStyle =
  "inline-flex min-h-8 items-center gap-1.5 rounded-full border px-3 text-sm pointer-coarse:min-h-11 [&_svg]:size-3.5";

/** A choice that is an address: pressed when it is part of the current one. */
export function ChipLink({
  href,
  pressed,
  onClick,
  children,
}: {
  href: Route;
  pressed?: boolean;
  /** Does the same in place, where scripts run; the address is for where they do not. */
  onClick?: () => void;
  children: ReactNode;
}) {
  return (
    <Link
      href={href}
      onClick={onClick}
      aria-current={pressed ? "true" : undefined}
      className={cn(
        chipStyle,
        pressed ? "border-primary bg-selected font-medium" : "border-line-strong bg-surface hover:bg-sunken",
      )}
    >
      {children}
    </Link>
  );
}
