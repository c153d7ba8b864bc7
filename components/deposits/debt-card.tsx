import type { Route } from "next";
import { Alert } from "@/components/ui/alert";
import { DateTime } from "@/components/ui/date-time";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { formatMoney } from "@/lib/core/money";
import type { FormAction } from "@/lib/core/result";
import type { Debt } from "@/lib/deposits/debt-queries";
import { PayDebtForm } from "./pay-debt-form";

/** What a person owes after a deposit went back that was spent: why, what it stops, and how to pay it. */
export function DebtCard({ debt, action }: { debt: Debt | null; action: FormAction }) {
  if (!debt) return null;
  const { owedMicros, earnedMicros, causes } = debt;
  const payMicros = earnedMicros < owedMicros ? earnedMicros : owedMicros;
  return (
    <Alert tone="bad" className="mb-6" title={`You owe ${formatMoney(owedMicros)}`}>
      <ul className="space-y-1">
        {causes.map(({ depositId, at, words }) => (
          <li key={depositId + words}>
            {words}{" "}
            <TextLink href={`/wallet/deposits/${depositId}` as Route}>
              <DateTime value={at} />
            </TextLink>
          </li>
        ))}
      </ul>
      <p className="my-2">
        What you had spent of it is owed. Until it is paid back you cannot publish jobs or withdraw. Money
        that comes into your Wallet pays it by itself; Earned is used only if you want.
      </p>
      <div className="flex flex-wrap items-start gap-2">
        {payMicros > 0n && <PayDebtForm payMicros={payMicros} action={action} />}
        <LinkButton href="/wallet/deposit" variant={payMicros > 0n ? "quiet" : "secondary"}>
          Deposit money
        </LinkButton>
      </div>
    </Alert>
  );
}
