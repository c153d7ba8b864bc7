import type { Route } from "next";
import { LinkButton } from "../ui/link-button";
import { PageHeader } from "../ui/page-header";

/** For a mailed link that was used, replaced or too old: what happened, and the way on. */
export function LinkIsOver({ action }: { action: { href: Route; label: string } }) {
  return (
    <>
      <PageHeader
        title="This link no longer works"
        description="It has been used, has run out, or a newer one took its place."
      />
      <div className="flex flex-wrap gap-2">
        <LinkButton href={action.href}>{action.label}</LinkButton>
        <LinkButton href="/log-in" variant="secondary">
          Log in
        </LinkButton>
      </div>
    </>
  );
}
