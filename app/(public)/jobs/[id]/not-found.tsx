import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";

export default function JobNotFound() {
  return (
    <>
      <PageHeader title="This job does not exist" crumbs={[{ label: "Jobs", href: "/jobs" }]} />
      <EmptyState title="Nothing at this address" action={<LinkButton href="/jobs">Browse jobs</LinkButton>}>
        The address may be mistyped, or the job has not been approved yet.
      </EmptyState>
    </>
  );
}
