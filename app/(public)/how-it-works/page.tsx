import type { Metadata } from "next";
import { TextPage } from "@/components/layout/text-page";
import { LinkButton } from "@/components/ui/link-button";
import { Steps } from "@/components/ui/steps";
import { settingsInForce } from "@/lib/settings/read";
import { settingPrinter } from "@/lib/settings/words";
import { hireStory, workStory } from "./story";

export const metadata: Metadata = {
  title: "How it works",
  description:
    "From the first sign-up to the last cent: how working and hiring go on Piecework, step by step.",
};

export default async function HowItWorksPage() {
  const print = settingPrinter(await settingsInForce());
  return (
    <TextPage
      title="How it works"
      lead="One account does both: work today, hire tomorrow. This is all there is to it."
    >
      <div className="grid gap-14 lg:grid-cols-2 lg:gap-16">
        <section>
          <h2 className="mb-6 font-bold text-2xl">Working</h2>
          <Steps steps={workStory(print)} />
          <LinkButton href="/jobs" className="mt-8">
            Browse jobs
          </LinkButton>
        </section>
        <section>
          <h2 className="mb-6 font-bold text-2xl">Hiring</h2>
          <Steps steps={hireStory(print)} />
          <LinkButton href="/hire/jobs/new" variant="secondary" className="mt-8">
            Post a job
          </LinkButton>
        </section>
      </div>
    </TextPage>
  );
}
