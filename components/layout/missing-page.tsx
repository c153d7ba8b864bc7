import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { PageHeader } from "../ui/page-header";

/** Stands in the frame of the site where a page does not exist, or is not for this person. */
export function MissingPage() {
  return (
    <>
      <PageHeader title="There is nothing at this address" />
      <EmptyState
        title="No such page"
        seed="ladder"
        action={<LinkButton href="/jobs">Browse jobs</LinkButton>}
      >
        The address may be mistyped, the page may be gone, or it belongs to somebody else.
      </EmptyState>
    </>
  );
}
