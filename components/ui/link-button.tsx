import type { Route } from "next";
import type { ComponentProps } from "react";
import { type ButtonStyle, buttonStyle } from "./button";
import { cn } from "./cn";
import { Link } from "./link";

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton<T extends string>({
  href,
  variant,
  size,
  wide,
  className,
  ...rest
}: Omit<ComponentProps<typeof Link>, "href"> & { href: Route<T> } & ButtonStyle) {
  return <Link href={href} className={cn(buttonStyle({ variant, size, wide }), className)} {...rest} />;
}
