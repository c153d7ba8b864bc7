import type { Metadata } from "next";
import { chapters } from "@/app/(public)/rules/chapters";
import { Contents } from "@/components/layout/text-page";
import { RuleList } from "@/components/settings/rule-list";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/current-actor";
import { ruleBook } from "@/lib/settings/queries";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const settings = await ruleBook(await requireActor("admin"));
  const byKey = new Map(settings.map((one) => [one.key, one]));
  return (
    <>
      <PageHeader
        title="Settings"
        description="The numbers everything is decided by. A change says why, counts from an instant, and is announced on the public rules page."
      />
      <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_17rem]">
        <aside className="xl:order-last">
          <div className="xl:sticky xl:top-20">
            <Contents entries={chapters} />
          </div>
        </aside>
        <div className="min-w-0 space-y-8">
          {chapters.map(({ id, title, keys }) => (
            <RuleList key={id} {...{ id, title }} settings={keys.flatMap((key) => byKey.get(key) ?? [])} />
          ))}
        </div>
      </div>
    </>
  );
}
