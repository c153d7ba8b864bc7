import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link inside the site. Every page is made for its viewer, so fetching ahead what merely stands on the screen would
 * cost a dozen page renders a view; a page is fetched when it is asked for.
 */
export function Link<Route extends string>(props: ComponentProps<typeof NextLink<Route>>) {
  return <NextLink prefetch={false} {...props} />;
}
