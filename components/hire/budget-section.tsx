"use client";
import { Field } from "@/components/ui/field";
import { MoneyInput, NumberInput } from "@/components/ui/input";
import { formatMoney, parseMoney } from "@/lib/core/money";
import { Section } from "./section";
import type { SectionProps } from "./section-props";

/** How many, for how much, and how long it may take. */
export function BudgetSection({ composer, change, rules }: SectionProps) {
  const [minMinutes, maxMinutes] = rules.minutes;
  const [minDays, maxDays] = rules.days;
  return (
    <Section
      number={4}
      title="Budget"
      description="The pay you type is what the worker receives; the fee comes on top."
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="positions" label="Positions" hint="How many workers should do it, once each.">
          <NumberInput
            value={composer.positions}
            onChange={(event) => change({ positions: event.target.value })}
          />
        </Field>
        <Field
          name="pay"
          label="Pay per position"
          hint={`Between ${formatMoney(rules.minPayMicros)} and ${formatMoney(rules.maxPayMicros)}.`}
        >
          <MoneyInput value={composer.pay} onChange={(event) => change({ pay: event.target.value })} />
        </Field>
        <Field
          name="minutesToComplete"
          label="Minutes to complete"
          hint={`A position is held that long (${minMinutes} to ${maxMinutes}).`}
        >
          <NumberInput
            suffix="minutes"
            value={composer.minutesToComplete}
            onChange={(event) => change({ minutesToComplete: event.target.value })}
          />
        </Field>
        <Field
          name="daysToRate"
          label="Days to rate"
          hint={`Unrated work pays itself after that (${minDays} to ${maxDays}).`}
        >
          <NumberInput
            suffix="days"
            value={composer.daysToRate}
            onChange={(event) => change({ daysToRate: event.target.value })}
          />
        </Field>
      </div>
      <HourlyPay pay={composer.pay} minutes={composer.minutesToComplete} />
    </Section>
  );
}

/** What the pay comes to per hour if the whole time is used: a fair pay fills faster. */
function HourlyPay({ pay, minutes }: { pay: string; minutes: string }) {
  const micros = parseMoney(pay);
  const whole = /^\d{1,4}$/.test(minutes.trim()) ? BigInt(minutes) : 0n;
  if (!micros || whole === 0n) return null;
  const cents = (micros * 60n) / whole / 10_000n;
  return (
    <p className="rounded-md bg-sunken px-3 py-2 text-ink-2">
      A worker who needs the whole time earns about{" "}
      <strong className="font-bold text-ink">{formatMoney(cents * 10_000n)}</strong> per hour.
    </p>
  );
}
