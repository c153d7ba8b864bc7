import { LinkButton } from "../ui/link-button";
import { LedgerCard, type LedgerLine } from "./ledger-card";

/** What this is, in one screen: the words at the left, the proof of them at the right. */
export function Hero({ daysToRate, example }: { daysToRate: string; example: LedgerLine[] }) {
  return (
    <section className="grid items-center gap-10 lg:grid-cols-[1.05fr_1fr] lg:gap-16">
      <div>
        <h1 className="font-display text-4xl sm:text-[3.25rem] sm:leading-[1.1]">
          Small jobs, paid to the last cent
        </h1>
        <p className="mt-5 max-w-[48ch] text-ink-2 text-xl">
          Piecework is a marketplace for work that takes minutes. The money is set aside before anybody
          starts, and a task that nobody rates pays itself after {daysToRate}.
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
      <LedgerCard title="One job, from first cent to last" lines={example} />
    </section>
  );
}
