import type { TypedSearch } from "@/lib/ledger/search-schema";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { LinkButton } from "../ui/link-button";
import { Select } from "../ui/select";
import { AmountField, CsvLink, DayFields } from "./period-fields";
import { kindNames, searchHref } from "./words";

/** What transactions are searched by. Sending it only changes the address, so it needs no JavaScript. */
export function SearchForm({ typed, problems }: { typed: TypedSearch; problems: TypedSearch }) {
  return (
    <search>
      <form
        action="/admin/ledger"
        className="mb-2 grid items-end gap-3 rounded-lg border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-6"
      >
        <Field name="q" label="Search" optional className="sm:col-span-2">
          <Input
            type="search"
            defaultValue={typed.q}
            maxLength={254}
            placeholder="Number, key, id, nickname or e-mail"
          />
        </Field>
        <Field name="kind" label="Event" optional>
          <Select defaultValue={typed.kind ?? ""}>
            <option value="">Every event</option>
            {Object.entries(kindNames).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <DayFields typed={typed} problems={problems} />
        <AmountField typed={typed} problems={problems} />
        <div className="flex flex-wrap gap-2 sm:col-span-2 lg:col-span-6">
          <Button type="submit">Search transactions</Button>
          <LinkButton href="/admin/ledger" variant="quiet">
            Clear search
          </LinkButton>
          <CsvLink href={searchHref(typed, { path: "/admin/ledger/csv" })} />
        </div>
      </form>
      <p className="mb-4 text-ink-2 text-sm">
        Ids such as job_…, sub_…, dep_…, wd_… and vch_… find everything about one thing. Days begin at 0:00
        UTC.
      </p>
    </search>
  );
}
