import type { Metadata } from "next";
import { Contents, TextPage } from "@/components/layout/text-page";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { TextLink } from "@/components/ui/text-link";
import { settingDefinitions } from "@/lib/settings/definitions";
import { upcomingChanges } from "@/lib/settings/queries";
import { settingsInForce } from "@/lib/settings/read";
import { settingWords } from "@/lib/settings/words";
import { chapters } from "./chapters";

export const metadata: Metadata = {
  title: "Rules and numbers",
  description: "Every number Piecework decides by, as it is in force now, and why it is that number.",
};

export default async function RulesPage() {
  const [settings, upcoming] = await Promise.all([settingsInForce(), upcomingChanges()]);
  return (
    <TextPage
      title="Rules and numbers"
      lead="The product decides by these numbers and by no others. This page prints what is in force now and what is about to change; money already agreed keeps the numbers it was agreed with."
      aside={<Contents entries={chapters} />}
    >
      <div className="space-y-12">
        {chapters.map((chapter) => (
          <section key={chapter.id} id={chapter.id} className="scroll-mt-20">
            <h2 className="font-bold text-2xl">{chapter.title}</h2>
            <p className="mt-2 max-w-[72ch] text-ink-2 text-lg">{chapter.text}</p>
            <Card pad="none" className="mt-4 px-4 sm:px-5">
              <dl className="divide-y divide-line">
                {chapter.keys.map((key) => {
                  const { label, unit, reason } = settingDefinitions[key];
                  return (
                    <div key={key} className="grid grid-cols-[1fr_auto] gap-x-6 py-3">
                      <dt className="font-medium">{label}</dt>
                      <dd className="max-w-48 text-right font-bold tabular-nums">
                        {settingWords(unit, settings[key])}
                      </dd>
                      {upcoming[key]?.map((one) => (
                        <dd key={one.id} className="col-span-2 font-medium text-sm">
                          From <DateTime value={one.from} />: {one.value}
                        </dd>
                      ))}
                      <dd className="text-ink-3 text-sm col-span-2">{reason}</dd>
                    </div>
                  );
                })}
              </dl>
            </Card>
          </section>
        ))}
        <p className="text-ink-2 text-lg">
          What a job may not ask for stands under{" "}
          <TextLink href="/acceptable-use">What is not accepted</TextLink>.
        </p>
      </div>
    </TextPage>
  );
}
