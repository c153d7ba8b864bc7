import type { Metadata } from "next";
import { JobComposer } from "@/components/hire/job-composer";
import { TemplateChooser } from "@/components/hire/template-chooser";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/current-actor";
import { newJobForm } from "@/lib/jobs/compose-queries";
import { jobTemplates } from "@/lib/jobs/templates";
import { keepDraft, submitDraft } from "../draft-actions";

export const metadata: Metadata = { title: "Post a job" };

export default async function NewJobPage({ searchParams }: PageProps<"/hire/jobs/new">) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  const { draft, template, rules } = await newJobForm(actor, query.template);
  return (
    <>
      <PageHeader
        title="Post a job"
        description="One page, four parts. Nothing is paid before you publish, and your draft is kept while you type."
        crumbs={[{ label: "My jobs", href: "/hire/jobs" }]}
      />
      <TemplateChooser templates={jobTemplates} current={template?.id} />
      <JobComposer
        key={template?.id ?? "blank"}
        draft={draft}
        rules={rules}
        save={keepDraft}
        submit={submitDraft}
      />
    </>
  );
}
