"use client";
import type { Route } from "next";
import { useState } from "react";
import { CodeField } from "@/components/account/code-field";
import { ChipLink } from "@/components/ui/chip";
import { DateTime } from "@/components/ui/date-time";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { MoneyInput } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { useFormAction } from "@/components/ui/use-form-action";
import { formatMoney, type Micros, moneyInput } from "@/lib/core/money";
import type { FormAction } from "@/lib/core/result";
import { agreementOf, type Fee, type Fees, quoteOf } from "@/lib/withdrawals/fees";
import type { OwnMethod } from "@/lib/withdrawals/methods";
import { type AmountLimits, readAmount } from "@/lib/withdrawals/schema";
import { arrivals, methodNames } from "@/lib/withdrawals/words";
import { WithdrawCheck } from "./withdraw-check";

interface WithdrawFormProps {
  action: FormAction<undefined>;
  /** The id the withdrawal will have, so that pressing twice asks once. */
  id: string;
  limits: AmountLimits;
  earnedMicros: Micros;
  methods: (OwnMethod & { usable: boolean })[];
  fees: Fees;
  nextRun: Date;
  dueAt: Date;
  /** Whether the second factor was used a moment ago. */
  stepped: boolean;
}

/** Amount, method, what comes of it, and the code: one form, whose numbers are the ones that are confirmed. */
export function WithdrawForm(props: WithdrawFormProps) {
  const { action, id, limits, methods, fees, stepped } = props;
  const [state, submit] = useFormAction(action);
  const all = moneyInput(limits.maxMicros);
  // Without JavaScript the answer is a new page, which shows what was typed, and what comes of it.
  const [amount, setAmount] = useState(state?.values?.amount?.toString() ?? all);
  const [first] = useState(
    state?.values?.methodId?.toString() ?? methods.find(({ usable }) => usable)?.id ?? "",
  );
  const [methodId, setMethodId] = useState(first);
  const method = methods.find((one) => one.id === methodId);
  const read = readAmount(amount, limits);
  const quote = read.ok && method ? quoteOf(read.micros, fees[method.kind]) : null;
  return (
    <Form state={state} action={submit}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="agreed" value={quote ? agreementOf(quote, methodId) : ""} />
      <AmountField {...props} amount={amount} setAmount={setAmount} all={all} />
      <RadioCards
        name="methodId"
        legend="Where it goes"
        defaultValue={first}
        onChange={setMethodId}
        options={methods.map((one) => methodCard(one, fees[one.kind]))}
      />
      <p className="-mt-4">
        <TextLink href={"/wallet/methods" as Route}>Add a payout method</TextLink>
      </p>
      <WithdrawCheck
        quote={quote}
        method={method}
        earnedMicros={props.earnedMicros}
        nextRun={props.nextRun}
        dueAt={props.dueAt}
        problem={read.ok ? null : read.message}
      />
      <CodeField stepped={stepped} />
      <SubmitButton size="lg" wide pendingLabel="Withdrawing…">
        Withdraw money
      </SubmitButton>
    </Form>
  );
}

function AmountField({
  limits,
  amount,
  all,
  setAmount,
}: WithdrawFormProps & { amount: string; all: string; setAmount: (text: string) => void }) {
  const { minMicros, maxMicros } = limits;
  return (
    <div className="space-y-2">
      <Field
        name="amount"
        label="Amount"
        hint={`From ${formatMoney(minMicros)} to ${formatMoney(maxMicros)}, which is all that can leave now. Whole cents.`}
      >
        <MoneyInput value={amount} maxLength={40} onChange={(event) => setAmount(event.target.value)} />
      </Field>
      <ChipLink href={"/wallet/withdraw" as Route} pressed={amount === all} onClick={() => setAmount(all)}>
        All ${all}
      </ChipLink>
    </div>
  );
}

function methodCard(method: OwnMethod & { usable: boolean }, fee: Fee) {
  return {
    value: method.id,
    label: methodNames[method.kind],
    hint: method.usable ? (
      <>
        {method.label}. Arrives {arrivals[method.kind]}.
        {fee.bps > 0 && ` The fee is at least ${formatMoney(fee.minMicros)}.`}
      </>
    ) : method.confirmedAt ? (
      <>
        {method.label}. Can be used from <DateTime value={method.usableFrom} />.
      </>
    ) : (
      <>{method.label}. Not confirmed: follow the link we mailed there.</>
    ),
    aside: feeWords(fee),
    disabled: !method.usable,
  };
}

function feeWords({ bps, minMicros }: Fee): string {
  if (bps === 0) return minMicros === 0n ? "No fee" : `Fee ${formatMoney(minMicros)}`;
  return `Fee ${bps / 100} %`;
}
