import NextLink from "next/link";
import type { ComponentProps } from "react";
import { LinkPending } from "./link-pending";

/**
 * A link inside the site. Every page is made for its viewer, so fetching ahead what merely stands on the screen would
 * cost a dozen page renders a view; a page is fetched when it is asked for, and the wait is shown.
 */
export function Link<Route extends string>({ children, ...props }: ComponentProps<typeof NextLink<Route>>) {
  return (
    <NextLink prefetch={false} {...props}>
      {children}
      <LinkPending />
    </NextLink>
  );
}
