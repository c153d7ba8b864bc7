import { DateTime } from "@/components/ui/date-time";
import { Timeline, type TimelineEvent } from "@/components/ui/steps";
import type { ShownWithdrawal } from "@/lib/withdrawals/queries";
import { isUnderWay } from "@/lib/withdrawals/states";

interface Step {
  id: string;
  title: string;
  at: Date | null;
  detail?: string;
}

/** What has happened to a withdrawal and by whom, and what comes next. */
export function WithdrawalSteps({
  withdrawal,
  inReview,
  runNumber,
}: {
  withdrawal: ShownWithdrawal;
  /** Whether a person of the staff looks at it first. */
  inReview: boolean;
  runNumber: number | null;
}) {
  const done = pastSteps(withdrawal, runNumber).filter(({ at }) => at !== null);
  done.sort((a, b) => a.at!.getTime() - b.at!.getTime());
  const next = isUnderWay(withdrawal.status) ? nextSteps(withdrawal, inReview) : [];
  const events: TimelineEvent[] = [
    ...done.map(({ at, ...step }) => ({
      ...step,
      when: at && <DateTime value={at} />,
      state: "done" as const,
    })),
    ...next.map((title, index) => ({
      id: title,
      title,
      state: index === 0 ? ("current" as const) : ("ahead" as const),
    })),
  ];
  return <Timeline events={events} />;
}

function pastSteps(w: ShownWithdrawal, runNumber: number | null): Step[] {
  const run = runNumber === null ? "Payout run" : `Payout run ${runNumber}`;
  const refused = w.status === "FAILED" && w.reviewedAt !== null && w.sendingAt === null;
  return [
    { id: "requested", title: "Requested", at: w.requestedAt, detail: "By you." },
    {
      id: "reviewed",
      title: "Looked at",
      at: w.reviewedAt,
      detail: refused ? "By our staff, who did not let it go." : "By our staff, who let it go.",
    },
    { id: "sent", title: "Sent", at: w.sendingAt, detail: `By ${run.toLowerCase()}.` },
    { id: "fee", title: "Fee given back", at: w.feeReturnedAt, detail: "By us, because it is late." },
    { id: "completed", title: "Paid out", at: w.completedAt, detail: providerDetail(w) },
    {
      id: "failed",
      title: "Not paid out: the money is back in Earned",
      at: w.failedAt,
      detail: w.problem ?? undefined,
    },
    {
      id: "cancelled",
      title: "Cancelled: the money is back in Earned",
      at: w.cancelledAt,
      detail: "By you.",
    },
  ];
}

function providerDetail({ providerReference }: ShownWithdrawal): string | undefined {
  return providerReference ? `The provider's number is ${providerReference}.` : undefined;
}

function nextSteps({ status, sendingAt }: ShownWithdrawal, inReview: boolean): string[] {
  if (status === "UNKNOWN") return ["The provider is asked whether it was paid", "Paid out"];
  if (sendingAt) return ["Paid out"];
  if (status === "PROCESSING") return ["In a payout run", "Sent", "Paid out"];
  const review = inReview ? ["Looked at by our staff"] : [];
  return [...review, "In a payout run", "Sent", "Paid out"];
}
