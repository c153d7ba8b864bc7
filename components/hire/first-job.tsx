import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Steps } from "@/components/ui/steps";
import type { JobTemplate } from "@/lib/jobs/templates";
import { TemplateChooser } from "./template-chooser";

/** What stands here before the first job: how it goes, and templates to begin with. */
export function FirstJob({ templates }: { templates: readonly JobTemplate[] }) {
  return (
    <>
      <Card tone="stitched" pad="lg" className="mb-8">
        <h2 className="font-bold text-xl">Your first job, in three steps</h2>
        <p className="mt-1 mb-5 max-w-[60ch] text-ink-2">
          Small work, done by many people at once, paid only when you are satisfied.
        </p>
        <Steps
          steps={[
            { title: "Describe it", children: "What to do, and what proof shows that it was done." },
            {
              title: "Fund it",
              children: "The whole price is locked when you publish, and what is not used comes back.",
            },
            { title: "Rate what comes in", children: "All of it on one page. Satisfied pays at once." },
          ]}
        />
        <div className="mt-6 flex flex-wrap gap-2">
          <LinkButton href="/hire/jobs/new">Post your first job</LinkButton>
          <LinkButton href="/fees" variant="secondary">
            See the fees
          </LinkButton>
        </div>
      </Card>
      <TemplateChooser templates={templates} />
    </>
  );
}
