import { Card, CardHeader } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Timeline, type TimelineEvent } from "@/components/ui/steps";
import { formatMoney } from "@/lib/core/money";
import type { DepositHistory } from "@/lib/deposits/history";

type ShownRefund = DepositHistory["refunds"][number];
type ShownDispute = DepositHistory["disputes"][number];

/** What went back of a deposit, by a refund or to the card's bank, in the order in which it began. */
export function DepositTimeline({ refunds, disputes }: Pick<DepositHistory, "refunds" | "disputes">) {
  const events = [
    ...refunds.map((refund) => ({ at: refund.requestedAt, event: refundEvent(refund) })),
    ...disputes.map((dispute) => ({ at: dispute.openedAt, event: disputeEvent(dispute) })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  if (events.length === 0) return null;
  return (
    <Card className="mt-6">
      <CardHeader title="What went back" />
      <Timeline events={events.map(({ event }) => event)} />
    </Card>
  );
}

const origins: Record<ShownRefund["origin"], string> = {
  OWNER: "You asked for it.",
  FRAUD_WARNING: "The card's bank suspected fraud, so it was sent back by itself.",
  STRIPE: "Our staff sent it back.",
};

function refundEvent(refund: ShownRefund): TimelineEvent {
  const amount = formatMoney(refund.amountMicros);
  const { title, detail, done } = refundStates[refund.status](amount, refund.failureReason ?? "");
  const ended = refund.failedAt ?? refund.succeededAt;
  return {
    id: refund.id,
    title,
    when: <DateTime value={ended ?? refund.requestedAt} />,
    detail: `${origins[refund.origin]} ${detail}`,
    state: done ? "done" : "current",
  };
}

type Words = (amount: string, reason: string) => { title: string; detail: string; done: boolean };

const refundStates: Record<ShownRefund["status"], Words> = {
  REQUESTED: (amount) => ({
    title: `${amount} is being sent back`,
    detail: "It has left your Wallet, and Stripe is told within a minute.",
    done: false,
  }),
  PENDING: (amount) => ({
    title: `${amount} is being sent back`,
    detail: "Stripe has it and waits for the bank.",
    done: false,
  }),
  SUCCEEDED: (amount) => ({
    title: `${amount} sent back to the card`,
    detail: "Banks take 5 to 10 days to show it.",
    done: true,
  }),
  FAILED: (amount, reason) => ({
    title: `${amount} could not be sent back`,
    detail: `${reason} The money is yours again.`,
    done: true,
  }),
};

function disputeEvent(dispute: ShownDispute): TimelineEvent {
  const { title, detail } = disputeStates[dispute.status](formatMoney(dispute.amountMicros));
  const state = dispute.closedAt ? "done" : "current";
  return {
    id: dispute.id,
    title,
    when: <DateTime value={dispute.closedAt ?? dispute.openedAt} />,
    detail,
    state,
  };
}

const disputeStates: Record<ShownDispute["status"], (amount: string) => { title: string; detail: string }> = {
  WARNING: (amount) => ({
    title: `The card's bank asks about ${amount}`,
    detail: "No money has been taken. If you made this deposit, tell your bank so.",
  }),
  CLOSED: (amount) => ({
    title: `The bank's question about ${amount} is settled`,
    detail: "No money moved.",
  }),
  OPEN: (amount) => ({
    title: `The card's bank took ${amount} back`,
    detail:
      "It was taken from your Wallet, and what was spent already you owe. If you made this deposit, tell your bank so.",
  }),
  WON: (amount) => ({
    title: `The bank's claim of ${amount} was settled in your favour`,
    detail: "All that was taken is yours again.",
  }),
  LOST: (amount) => ({
    title: `The bank keeps ${amount}`,
    detail: "What was taken from you for it stays taken.",
  }),
};
