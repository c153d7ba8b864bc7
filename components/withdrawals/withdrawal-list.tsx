import type { Route } from "next";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import { StatusBadge } from "@/components/ui/status-badge";
import { TextLink } from "@/components/ui/text-link";
import type { ShownWithdrawal } from "@/lib/withdrawals/queries";
import { methodName } from "./method-list";
import { statusWords } from "./status";

/** A person's withdrawals, each with its sum and how it stands. */
export function WithdrawalList({ withdrawals }: { withdrawals: ShownWithdrawal[] }) {
  return (
    <Card>
      <ul className="-my-3 divide-y divide-line">
        {withdrawals.map((w) => (
          <li key={w.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
            <div className="min-w-0">
              <TextLink href={`/wallet/withdrawals/${w.id}` as Route}>
                <DateTime value={w.requestedAt} />
              </TextLink>
              <p className="text-ink-2 text-sm [overflow-wrap:anywhere]">
                To {methodName({ kind: w.methodKind, label: w.methodLabel })}
              </p>
            </div>
            <div className="flex items-center gap-4">
              <Money micros={w.amountMicros} className="font-medium" />
              <StatusBadge tone={statusWords[w.status].tone}>{statusWords[w.status].word}</StatusBadge>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
