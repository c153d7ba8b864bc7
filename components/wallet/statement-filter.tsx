import type { Route } from "next";
import type { StatementType, TypedFilter } from "@/lib/ledger/statement-schema";
import { AmountField, CsvLink, DayFields } from "../ledger/period-fields";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { LinkButton } from "../ui/link-button";
import { Select } from "../ui/select";

const typeNames: Record<StatementType, string> = {
  pay: "Pay and rewards",
  deposits: "Deposits",
  "card-refunds": "Refunds to your card",
  "bank-claims": "Claims of your bank",
  jobs: "Locked for jobs, and fees",
  "given-back": "Given back from jobs",
  withdrawals: "Withdrawals",
  vouchers: "Vouchers",
  corrections: "Corrections",
};

interface StatementFilterProps {
  typed: TypedFilter;
  problems: TypedFilter;
  clearHref: Route;
  csvHref: string;
}

/** What the statement is searched by. Sending it only changes the address, so it needs no JavaScript. */
export function StatementFilterForm({ typed, problems, clearHref, csvHref }: StatementFilterProps) {
  return (
    <search data-chrome>
      <form
        action="/wallet/statement"
        className="mt-4 grid items-end gap-3 rounded-lg border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-5"
      >
        {typed.bucket && <input type="hidden" name="bucket" value={typed.bucket} />}
        <Field name="type" label="Type" optional>
          <Select defaultValue={typed.type ?? ""}>
            <option value="">Every type</option>
            {Object.entries(typeNames).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <DayFields typed={typed} problems={problems} />
        <Field name="job" label="Job" optional>
          <Input defaultValue={typed.job} maxLength={100} placeholder="Title or number" />
        </Field>
        <AmountField typed={typed} problems={problems} />
        <div className="flex flex-wrap gap-2 sm:col-span-2 lg:col-span-5">
          <Button type="submit">Search statement</Button>
          <LinkButton href={clearHref} variant="quiet">
            Clear search
          </LinkButton>
          <CsvLink href={csvHref} />
        </div>
      </form>
      <p className="mt-2 text-ink-2 text-sm">Days and months begin at 0:00 UTC.</p>
    </search>
  );
}
