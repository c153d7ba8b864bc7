import type { ReactNode } from "react";
import type { DepositForFinance } from "@/lib/deposits/checked";
import { Alert } from "../ui/alert";
import { Card, CardHeader } from "../ui/card";
import { DateTime } from "../ui/date-time";
import { Facts } from "../ui/facts";
import { Money } from "../ui/money";

/** A deposit as finance sees it: what was asked for, what Stripe says, and the decision while it is checked. */
export function CheckedDeposit({ found, payBack }: { found: DepositForFinance; payBack: ReactNode }) {
  const { deposit, word, mayDecide } = found;
  return (
    <div className="grid items-start gap-6 xl:grid-cols-2">
      <Card>
        <CardHeader title="What was asked for" description={deposit.failureReason} />
        <Facts
          rows={[
            { label: "Person", value: deposit.user.nickname },
            { label: "Amount", value: <Money micros={deposit.amountMicros} /> },
            { label: "Begun", value: <DateTime value={deposit.createdAt} relative /> },
            { label: "Number", value: <code className="[overflow-wrap:anywhere]">{deposit.id}</code> },
          ]}
        />
      </Card>
      <Card>
        <CardHeader title="What Stripe says" />
        <StripeSays word={word} />
      </Card>
      {deposit.status === "REVIEW" && (
        <Card>
          <CardHeader
            title="Decision"
            description="Nothing was credited. All that was paid goes back to where it came from, and its person is told."
          />
          {mayDecide === true ? payBack : <Alert title="You cannot decide here">{mayDecide}</Alert>}
        </Card>
      )}
    </div>
  );
}

function StripeSays({ word }: Pick<DepositForFinance, "word">) {
  if (!word) {
    return (
      <Alert tone="wait">
        Stripe has no payment page of this deposit, or does not answer. Look again later.
      </Alert>
    );
  }
  return (
    <Facts
      rows={[
        { label: "Payment", value: word.paymentStatus },
        { label: "Received", value: <Money micros={word.paidMicros} /> },
        { label: "Currency", value: word.currency.toUpperCase() },
        { label: "Sent back", value: <Money micros={word.backMicros} /> },
      ]}
    />
  );
}
