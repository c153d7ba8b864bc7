"use client";
import type { Route } from "next";
import { useState } from "react";
import { ChipLink } from "@/components/ui/chip";
import { Facts } from "@/components/ui/facts";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { MoneyInput } from "@/components/ui/input";
import { Money } from "@/components/ui/money";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import { formatMoney, type Micros, parseMoney } from "@/lib/core/money";
import type { FormState } from "@/lib/core/result";
import { type DepositLimits, readAmount } from "@/lib/deposits/schema";

interface DepositFormProps {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  limits: DepositLimits;
  /** What is in the Wallet now. */
  walletMicros: Micros;
  /** The amount to begin with, as text. */
  amount: string;
  /** The page to come back to. */
  returnTo: string;
}

/** How much to deposit: common amounts, or any; what it costs and what the Wallet holds afterwards, as one types. */
export function DepositForm({ action, limits, walletMicros, amount, returnTo }: DepositFormProps) {
  const [state, formAction] = useFormAction(action);
  // Without JavaScript an error is answered by a new page, which shows what was typed.
  const [text, setText] = useState(state?.values?.amount?.toString() ?? amount);
  const { minMicros, maxMicros } = limits;
  return (
    <Form state={state} action={formAction}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <Chips limits={limits} amount={amount} returnTo={returnTo} />
      <Field
        name="amount"
        label="Amount"
        hint={`From ${formatMoney(minMicros)} to ${formatMoney(maxMicros)}, in whole cents.`}
      >
        <MoneyInput defaultValue={amount} maxLength={40} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Summary limits={limits} walletMicros={walletMicros} text={text} />
      <SubmitButton size="lg" wide pendingLabel="Opening the payment page…">
        Continue to payment
      </SubmitButton>
    </Form>
  );
}

const AMOUNTS = ["10", "25", "50", "100", "250"];

/** Addresses rather than buttons, so that they work before any script has loaded. */
function Chips({ limits, amount, returnTo }: Pick<DepositFormProps, "limits" | "amount" | "returnTo">) {
  const offered = AMOUNTS.filter((choice) => readAmount(choice, limits).ok);
  const chosen = parseMoney(amount);
  return (
    <nav aria-label="Common amounts">
      <ul className="flex flex-wrap gap-2">
        {offered.map((choice) => {
          const query = new URLSearchParams({ amount: choice, returnTo });
          return (
            <li key={choice}>
              <ChipLink href={`/wallet/deposit?${query}` as Route} pressed={chosen === parseMoney(choice)}>
                ${choice}
              </ChipLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Summary({
  limits,
  walletMicros,
  text,
}: Pick<DepositFormProps, "limits" | "walletMicros"> & { text: string }) {
  const amount = readAmount(text, limits);
  const nothing = <span className="text-ink-3">—</span>;
  return (
    <div aria-live="polite">
      <Facts
        rows={[
          { label: "You pay", value: amount.ok ? <Money micros={amount.micros} /> : nothing },
          { label: "Fee", value: <Money micros={0n} /> },
          {
            label: "Wallet after",
            value: amount.ok ? <Money micros={walletMicros + amount.micros} /> : nothing,
            strong: true,
          },
        ]}
      />
    </div>
  );
}
