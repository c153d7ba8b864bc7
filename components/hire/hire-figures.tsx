import type { Route } from "next";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import { Money } from "@/components/ui/money";
import type { JobTab } from "@/lib/jobs/states";
import type { RatingWork } from "@/lib/submissions/review-schema";

/** Four figures that each lead to what they count. */
export function HireFigures({
  work,
  counts,
  balances,
}: {
  work: RatingWork[];
  counts: Record<JobTab, number>;
  balances: { walletMicros: bigint; earnedMicros: bigint; lockedMicros: bigint };
}) {
  const toRate = work.reduce((sum, job) => sum + job.toRate, 0);
  const dueSoon = work.reduce((sum, job) => sum + job.dueSoon, 0);
  return (
    <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Figure href="/hire/review" label="To rate" urgent={dueSoon > 0}>
        {toRate.toLocaleString("en")}
        <Note>
          {dueSoon > 0
            ? `${dueSoon} ${dueSoon === 1 ? "pays itself" : "pay themselves"} soon`
            : "none pays itself soon"}
        </Note>
      </Figure>
      <Figure href="/hire/jobs" label="Open jobs">
        {counts.open}
        <Note>{counts.drafts === 1 ? "1 draft" : `${counts.drafts} drafts`}</Note>
      </Figure>
      <Figure href="/wallet" label="Locked">
        <Money micros={balances.lockedMicros} />
        <Note>set aside for your jobs</Note>
      </Figure>
      <Figure href="/wallet" label="To spend">
        <Money micros={balances.walletMicros + balances.earnedMicros} />
        <Note>Wallet and Earned</Note>
      </Figure>
    </ul>
  );
}

function Figure({
  href,
  label,
  urgent,
  children,
}: {
  href: string;
  label: string;
  urgent?: boolean;
  children: ReactNode;
}) {
  return (
    <li>
      <Link
        href={href as Route}
        className={cn(
          "block h-full rounded-lg border border-line bg-surface p-4 hover:border-line-strong",
          urgent && "border-wait/40 bg-wait-bg",
        )}
      >
        <span className="block text-ink-2 text-sm">{label}</span>
        <span className="mt-1 block font-bold text-2xl tabular-nums">{children}</span>
      </Link>
    </li>
  );
}

function Note({ children }: { children: ReactNode }) {
  return <span className="mt-0.5 block font-normal text-ink-2 text-sm">{children}</span>;
}
