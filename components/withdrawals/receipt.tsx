import type { Route } from "next";
import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { Card, CardHeader } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Facts } from "@/components/ui/facts";
import { LinkButton } from "@/components/ui/link-button";
import { Money } from "@/components/ui/money";
import type { FormAction } from "@/lib/core/result";
import type { ShownWithdrawal } from "@/lib/withdrawals/queries";
import type { WaitReason } from "@/lib/withdrawals/waiting";
import { methodNames } from "@/lib/withdrawals/words";
import { CancelWithdrawal } from "./cancel-withdrawal";
import { WithdrawalSteps } from "./withdrawal-steps";

/** The receipt of a withdrawal: its numbers, how it stands, what it waits for, and a way back while there is one. */
export function Receipt({
  withdrawal,
  inReview,
  runNumber,
  nextRun,
  waits,
  cancel,
}: {
  withdrawal: ShownWithdrawal;
  inReview: boolean;
  runNumber: number | null;
  nextRun: Date;
  waits: WaitReason[];
  cancel: FormAction;
}) {
  return (
    <div className="space-y-6">
      {waits.map((wait) => (
        <Alert
          key={wait.text}
          tone="wait"
          title="It waits"
          actions={wait.link && <LinkButton href={wait.link.href as Route}>{wait.link.label}</LinkButton>}
        >
          {wait.text}
          {wait.until && (
            <>
              {" "}
              Until <DateTime value={wait.until} relative />.
            </>
          )}
        </Alert>
      ))}
      <Alternatives withdrawal={withdrawal} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card>
          <CardHeader title="The numbers" />
          <Facts className="-my-2" rows={facts(withdrawal, nextRun)} />
        </Card>
        <Card>
          <CardHeader title="How it stands" />
          <WithdrawalSteps {...{ withdrawal, inReview, runNumber }} />
        </Card>
      </div>
      {withdrawal.status === "REQUESTED" && <CancelWithdrawal id={withdrawal.id} action={cancel} />}
    </div>
  );
}

function Alternatives({ withdrawal: { status, problem } }: { withdrawal: ShownWithdrawal }) {
  if (status === "UNKNOWN") {
    return (
      <Alert tone="wait" title="The provider has not said whether it was paid">
        We ask until it does. It is never sent twice, and the money is not lost.
      </Alert>
    );
  }
  if (status !== "FAILED") return null;
  return (
    <Alert tone="bad" title="This withdrawal was not paid out">
      {problem ?? "The provider did not take it."} The money is back in Earned.
    </Alert>
  );
}

function facts(w: ShownWithdrawal, nextRun: Date): { label: string; value: ReactNode; strong?: boolean }[] {
  return [
    { label: "Taken out of Earned", value: <Money micros={w.amountMicros} /> },
    { label: w.feeReturnedAt ? "Fee, given back" : "Fee", value: <Money micros={w.feeMicros} /> },
    { label: "You receive", value: <Money micros={w.amountMicros - w.feeMicros} />, strong: true },
    { label: "By", value: methodNames[w.methodKind] },
    { label: "To", value: w.methodLabel },
    ...(w.status === "REQUESTED" ? [{ label: "Next payout run", value: <DateTime value={nextRun} /> }] : []),
    ...(w.completedAt || w.failedAt || w.cancelledAt
      ? []
      : [{ label: "Promised by", value: <DateTime value={w.dueAt} /> }]),
    { label: "Number", value: <code className="font-mono text-sm [overflow-wrap:anywhere]">{w.id}</code> },
  ];
}
