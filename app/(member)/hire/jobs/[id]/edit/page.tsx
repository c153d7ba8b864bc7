import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { JobComposer } from "@/components/hire/job-composer";
import { Alert } from "@/components/ui/alert";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/current-actor";
import { draftForm } from "@/lib/jobs/compose-queries";
import { keepDraft, submitDraft } from "../../draft-actions";

export const metadata: Metadata = { title: "Edit draft" };

export default async function EditJobPage({ params, searchParams }: PageProps<"/hire/jobs/[id]/edit">) {
  const [actor, { id }, query] = await Promise.all([requireActor(), params, searchParams]);
  const { status, draft, problems, rules } = await orNotFound(draftForm(actor, id));
  if (status !== "DRAFT") redirect(`/hire/jobs/${id}` as Route);
  return (
    <>
      <PageHeader
        title={draft.title.trim() || "Untitled draft"}
        description="A draft: only you can see it."
        crumbs={[{ label: "My jobs", href: "/hire/jobs" }]}
      />
      {query.saved === "1" && (
        <Alert tone="ok" live title="Draft saved" className="mb-6">
          You find it under My jobs, Drafts.
        </Alert>
      )}
      <JobComposer
        jobId={id}
        draft={draft}
        rules={rules}
        problems={query.check === "1" ? problems : null}
        save={keepDraft}
        submit={submitDraft}
      />
    </>
  );
}
