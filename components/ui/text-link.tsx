import type { Route } from "next";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { Link } from "./link";

/** A link inside text. */
export function TextLink<T extends string>({
  href,
  className,
  ...rest
}: Omit<ComponentProps<typeof Link>, "href"> & { href: Route<T> }) {
  return (
    <Link
      href={href}
      className={cn(
        "rounded-sm text-link underline decoration-1 underline-offset-4 hover:decoration-2",
        className,
      )}
      {...rest}
    />
  );
}
