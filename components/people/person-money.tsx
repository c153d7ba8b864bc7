import type { ReactNode } from "react";
import { ownerHref } from "../ledger/words";
import { Card, CardHeader } from "../ui/card";
import { DateTime } from "../ui/date-time";
import { Facts } from "../ui/facts";
import { decimalsFor, Money } from "../ui/money";
import { TextLink } from "../ui/text-link";

interface PersonMoneyProps {
  userId: string;
  earnedMicros: bigint;
  walletMicros: bigint;
  lockedMicros: bigint;
  debtMicros: bigint;
  deposits: { id: string; amountMicros: bigint; status: string; createdAt: Date }[];
  withdrawals: { id: string; amountMicros: bigint; status: string; requestedAt: Date; methodLabel: string }[];
}

/** A person's money, for finance. */
export function PersonMoney({ userId, deposits, withdrawals, ...money }: PersonMoneyProps) {
  const { earnedMicros, walletMicros, lockedMicros, debtMicros } = money;
  const decimals = decimalsFor([earnedMicros, walletMicros, lockedMicros, debtMicros]);
  const amount = (micros: bigint) => <Money micros={micros} decimals={decimals} />;
  return (
    <Card>
      <CardHeader title="Money" />
      <Facts
        rows={[
          { label: "Earned", value: amount(earnedMicros) },
          { label: "Wallet", value: amount(walletMicros) },
          { label: "Locked", value: amount(lockedMicros) },
          { label: "Debt", value: amount(debtMicros) },
        ]}
      />
      <p className="mt-3">
        <TextLink href={ownerHref(userId)}>Open the accounts</TextLink>
      </p>
      <Lines
        title="Last deposits"
        lines={deposits.map((one) => ({ ...one, at: one.createdAt, words: one.status.toLowerCase() }))}
      />
      <Lines
        title="Last withdrawals"
        lines={withdrawals.map((one) => ({
          ...one,
          at: one.requestedAt,
          words: `${one.status.toLowerCase()}, ${one.methodLabel}`,
        }))}
      />
    </Card>
  );
}

interface Line {
  id: string;
  at: Date;
  amountMicros: bigint;
  words: ReactNode;
}

function Lines({ title, lines }: { title: string; lines: Line[] }) {
  return (
    <section className="mt-4">
      <h3 className="font-bold">{title}</h3>
      {lines.length === 0 && <p className="text-ink-2">None.</p>}
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.id} className="flex items-baseline justify-between gap-4 py-2">
            <span className="min-w-0 text-ink-2 [overflow-wrap:anywhere]">
              <DateTime value={line.at} />, {line.words}
              <span className="block break-all font-mono text-ink-3 text-xs">{line.id}</span>
            </span>
            <Money micros={line.amountMicros} />
          </li>
        ))}
      </ul>
    </section>
  );
}
