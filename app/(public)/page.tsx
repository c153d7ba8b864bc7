import { BookOpenCheck, CalendarClock, MessageSquareText } from "lucide-react";
import { LedgerCard } from "@/components/home/ledger-card";
import { NewestJobs } from "@/components/home/newest-jobs";
import { Pledges } from "@/components/home/pledges";
import { QuiltBand } from "@/components/home/quilt-band";
import { SectionHeading } from "@/components/home/section-heading";
import { TwoSides } from "@/components/home/two-sides";
import { Facts } from "@/components/ui/facts";
import { LinkButton } from "@/components/ui/link-button";
import { settingsInForce } from "@/lib/settings/read";
import { exampleLines, hireSteps, pledges, workSteps } from "./home-texts";
import { settingPrinter } from "./setting-words";
import { workedExample } from "./worked-example";

export default async function HomePage() {
  const settings = await settingsInForce();
  const print = settingPrinter(settings);
  return (
    <div className="space-y-16 sm:space-y-24">
      <section className="grid items-center gap-10 lg:grid-cols-[1.05fr_1fr] lg:gap-16">
        <div>
          <h1 className="font-display text-4xl sm:text-[3.25rem] sm:leading-[1.1]">
            Small jobs, paid to the last cent
          </h1>
          <p className="mt-5 max-w-[48ch] text-ink-2 text-xl">
            Piecework is a marketplace for work that takes minutes. The money is set aside before anybody
            starts, and a task that nobody rates pays itself after {print("ttr.defaultDays")}.
          </p>
          <div className="mt-7 flex flex-wrap gap-3">
            <LinkButton href="/jobs" size="lg">
              Browse jobs
            </LinkButton>
            <LinkButton href="/hire/jobs/new" size="lg" variant="secondary">
              Post a job
            </LinkButton>
          </div>
        </div>
        <LedgerCard
          title="One job, from first cent to last"
          lines={exampleLines(workedExample(settings), print)}
        />
      </section>

      <section>
        <SectionHeading title="How it goes" more={{ href: "/how-it-works", label: "Read it step by step" }} />
        <TwoSides work={workSteps(print)} hire={hireSteps(print)} />
      </section>

      <section>
        <SectionHeading title="Newest jobs" more={{ href: "/jobs", label: "See all jobs" }} />
        <NewestJobs jobs={[]} />
      </section>

      <QuiltBand />

      <section>
        <SectionHeading
          title="What we hold ourselves to"
          more={{ href: "/rules", label: "Read the rules" }}
        />
        <Pledges
          pledges={pledges(print, { date: CalendarClock, reason: MessageSquareText, ledger: BookOpenCheck })}
        />
      </section>

      <section className="grid gap-6 md:grid-cols-[1fr_1.4fr] md:gap-16">
        <SectionHeading title="What it costs" more={{ href: "/fees", label: "See a worked example" }} />
        <Facts
          className="text-lg"
          rows={[
            { label: "Approval of a job, returned if it is declined", value: print("fees.approvalMicros") },
            {
              label: "On the pay of each Satisfied task, from the employer",
              value: print("fees.satisfiedBps"),
            },
            { label: "From the worker's pay", value: "nothing" },
            { label: "Deposit", value: "free" },
          ]}
        />
      </section>
    </div>
  );
}
