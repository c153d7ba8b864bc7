import { Hero } from "@/components/home/hero";
import { NewestJobs } from "@/components/home/newest-jobs";
import { Pledges } from "@/components/home/pledges";
import { QuiltBand } from "@/components/home/quilt-band";
import { SectionHeading } from "@/components/home/section-heading";
import { TwoSides } from "@/components/home/two-sides";
import { Facts } from "@/components/ui/facts";
import { newestJobs } from "@/lib/jobs/public-queries";
import { settingsInForce } from "@/lib/settings/read";
import { settingPrinter } from "@/lib/settings/words";
import { exampleLines, feeFacts, hireSteps, pledges, workSteps } from "./home-texts";
import { workedExample } from "./worked-example";

const NEWEST = 6;

export default async function HomePage() {
  const [settings, jobs] = await Promise.all([settingsInForce(), newestJobs(NEWEST)]);
  const print = settingPrinter(settings);
  return (
    <div className="space-y-16 sm:space-y-24">
      <Hero daysToRate={print("ttr.defaultDays")} example={exampleLines(workedExample(settings), print)} />
      <section>
        <SectionHeading title="How it goes" more={{ href: "/how-it-works", label: "Read it step by step" }} />
        <TwoSides work={workSteps(print)} hire={hireSteps(print)} />
      </section>
      <section>
        <SectionHeading title="Newest jobs" more={{ href: "/jobs", label: "See all jobs" }} />
        <NewestJobs jobs={jobs} />
      </section>
      <QuiltBand />
      <section>
        <SectionHeading
          title="What we hold ourselves to"
          more={{ href: "/rules", label: "Read the rules" }}
        />
        <Pledges pledges={pledges(print)} />
      </section>
      <section className="grid md:grid-cols-[1fr_1.4fr] md:gap-16">
        <SectionHeading title="What it costs" more={{ href: "/fees", label: "See a worked example" }} />
        <Facts className="text-lg" rows={feeFacts(print)} />
      </section>
    </div>
  );
}
