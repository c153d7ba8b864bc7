import { Download } from "lucide-react";
import { Field } from "../ui/field";
import { Input } from "../ui/input";

type PeriodText = Partial<Record<"from" | "to" | "amount", string>>;

/** The days a search for money is narrowed to. */
export function DayFields({ typed, problems }: { typed: PeriodText; problems: PeriodText }) {
  return (
    <>
      <Field name="from" label="From" optional errors={problems.from ? [problems.from] : undefined}>
        <Input type="date" defaultValue={typed.from} />
      </Field>
      <Field name="to" label="To" optional errors={problems.to ? [problems.to] : undefined}>
        <Input type="date" defaultValue={typed.to} />
      </Field>
    </>
  );
}

/** The amount it is narrowed to. */
export function AmountField({ typed, problems }: { typed: PeriodText; problems: PeriodText }) {
  return (
    <Field name="amount" label="Amount" optional errors={problems.amount ? [problems.amount] : undefined}>
      <Input defaultValue={typed.amount} inputMode="decimal" maxLength={20} placeholder="0.0535" />
    </Field>
  );
}

/** All that it finds, as a file. */
export function CsvLink({ href }: { href: string }) {
  return (
    <a
      href={href}
      download
      className="ml-auto inline-flex min-h-11 items-center gap-2 rounded-sm text-link underline underline-offset-4 sm:min-h-10"
    >
      <Download aria-hidden className="size-4" /> Download as CSV
    </a>
  );
}
