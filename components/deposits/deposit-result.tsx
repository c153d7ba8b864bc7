import type { Route } from "next";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Facts } from "@/components/ui/facts";
import { LinkButton } from "@/components/ui/link-button";
import { Money } from "@/components/ui/money";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { formatMoney, type Micros, moneyInput } from "@/lib/core/money";
import { isOpen } from "@/lib/deposits/states";
import { AutoRefresh } from "./auto-refresh";
import { depositWords } from "./status";

interface ShownDeposit {
  id: string;
  status: keyof typeof states;
  amountMicros: Micros;
  returnPath: string;
  failureReason: string | null;
  createdAt: Date;
  creditedAt: Date | null;
}

interface State {
  title: (amount: string) => string;
  text: string;
  /** Whether trying again makes sense. */
  again: boolean;
}

const states = {
  CREATED: {
    title: (amount) => `Your deposit of ${amount} is not paid yet`,
    text: "If you have just paid, it shows here within a minute; this page looks again by itself. If you did not pay, nothing was charged.",
    again: true,
  },
  PROCESSING: {
    title: (amount) => `${amount} is on its way from your bank`,
    text: "Banks take up to four working days. The money is in your Wallet as soon as it arrives, and we mail you. You can leave this page.",
    again: false,
  },
  SUCCEEDED: {
    title: (amount) => `Your deposit of ${amount} has arrived`,
    text: "It went to your Wallet, for jobs you post. The receipt is in your mail.",
    again: false,
  },
  FAILED: {
    title: (amount) => `Your deposit of ${amount} did not go through`,
    text: "Nothing was charged. Try again, or pay in another way.",
    again: true,
  },
  EXPIRED: {
    title: (amount) => `Your deposit of ${amount} was not paid in time`,
    text: "The payment page was open for an hour. Nothing was charged.",
    again: true,
  },
  REVIEW: {
    title: (amount) => `Your deposit of ${amount} is being checked`,
    text: "The payment differs from what was asked for, so a person is looking at it. Your money is safe; do not pay a second time.",
    again: false,
  },
} as const satisfies Record<string, State>;

const REFRESH_SECONDS = 5;

/** How a deposit stands, and what to do now. */
export function DepositResult({ deposit, walletMicros }: { deposit: ShownDeposit; walletMicros: Micros }) {
  const state: State = states[deposit.status];
  const reason = deposit.status === "FAILED" ? deposit.failureReason : null;
  return (
    <>
      {isOpen(deposit.status) && <AutoRefresh seconds={REFRESH_SECONDS} />}
      <PageHeader
        title={state.title(formatMoney(deposit.amountMicros))}
        status={
          <StatusBadge tone={depositWords[deposit.status].tone}>
            {depositWords[deposit.status].word}
          </StatusBadge>
        }
        crumbs={[
          { label: "Wallet", href: "/wallet" as Route },
          { label: "Deposits", href: "/wallet/deposits" as Route },
        ]}
      />
      <Card tone={deposit.status === "SUCCEEDED" ? "stitched" : "plain"} pad="lg">
        <p className="mb-4 text-lg">{reason ?? state.text}</p>
        <Facts rows={facts(deposit, walletMicros)} />
        <div className="mt-6 flex flex-wrap gap-2">
          <Onward deposit={deposit} again={state.again} />
        </div>
      </Card>
    </>
  );
}

function facts(deposit: ShownDeposit, walletMicros: Micros): { label: string; value: ReactNode }[] {
  return [
    { label: "Amount", value: <Money micros={deposit.amountMicros} /> },
    { label: "Fee", value: <Money micros={0n} /> },
    { label: "Begun", value: <DateTime value={deposit.createdAt} /> },
    ...(deposit.creditedAt ? [{ label: "Received", value: <DateTime value={deposit.creditedAt} /> }] : []),
    { label: "Wallet now", value: <Money micros={walletMicros} /> },
    {
      label: "Number",
      value: <code className="font-mono text-sm [overflow-wrap:anywhere]">{deposit.id}</code>,
    },
  ];
}

function Onward({ deposit, again }: { deposit: ShownDeposit; again: boolean }) {
  const query = new URLSearchParams({
    amount: moneyInput(deposit.amountMicros),
    returnTo: deposit.returnPath,
  });
  const back = deposit.returnPath === "/wallet" ? "Open Wallet" : "Go back to your job";
  return (
    <>
      {again && <LinkButton href={`/wallet/deposit?${query}` as Route}>Start again</LinkButton>}
      <LinkButton href={deposit.returnPath as Route} variant={again ? "secondary" : "primary"}>
        {back}
      </LinkButton>
    </>
  );
}
