import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Quilt } from "@/components/ui/quilt";
import type { JobTemplate } from "@/lib/jobs/templates";

/** The templates one can start from, each a link, so that it works everywhere. */
export function TemplateChooser({
  templates,
  current,
}: {
  templates: readonly JobTemplate[];
  current?: string;
}) {
  return (
    <section aria-labelledby="templates" className="mb-8">
      <h2 id="templates" className="font-bold text-lg">
        Start from a template
      </h2>
      <p className="text-ink-2">Each is complete: replace what stands in [brackets], and publish.</p>
      <ul className="mt-3 flex gap-3 overflow-x-auto pb-2 sm:grid sm:grid-cols-2 sm:overflow-visible lg:grid-cols-3 2xl:grid-cols-4">
        {templates.map((template) => (
          <li key={template.id} className="w-60 shrink-0 sm:w-auto">
            <Link
              href={`/hire/jobs/new?template=${template.id}` as Route}
              aria-current={template.id === current || undefined}
              className="flex h-full items-start gap-3 rounded-md border border-line bg-surface p-3 hover:border-line-strong hover:bg-sunken aria-current:border-primary aria-current:bg-selected"
            >
              <Quilt
                seed={template.draft.categoryId.split(".")[0] ?? ""}
                className="size-9 shrink-0 rounded-sm"
              />
              <span className="min-w-0">
                <span className="block font-medium">{template.name}</span>
                <span className="block text-ink-2 text-sm">{template.summary}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
