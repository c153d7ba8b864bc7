import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { countryOptions } from "@/lib/core/countries";
import { type FeedFilters, feedSortLabels, feedSorts, isMinPayWrong } from "@/lib/jobs/feed-schema";
import { Button } from "../../ui/button";
import { cn } from "../../ui/cn";
import { FieldErrors } from "../../ui/field";
import { Input, MoneyInput } from "../../ui/input";
import { Select } from "../../ui/select";

/** The filters that are typed or chosen. Sending them only changes the address, so it needs no JavaScript. */
export function FilterForm({ filters, askCountry }: { filters: FeedFilters; askCountry: boolean }) {
  const wrongPay = isMinPayWrong(filters);
  return (
    <search>
      <form
        action="/jobs"
        className="grid grid-cols-2 items-end gap-3 rounded-lg border border-line bg-surface p-4 sm:p-5 lg:flex"
      >
        {filters.categoryId && <input type="hidden" name="category" value={filters.categoryId} />}
        <Choice id="q" label="Search" className="col-span-2 lg:min-w-48 lg:flex-1">
          <Input
            id="q"
            name="q"
            type="search"
            defaultValue={filters.search}
            maxLength={100}
            placeholder="Words of the title or the steps"
          />
        </Choice>
        <Choice id="min" label="Pays at least" className="lg:w-32">
          <FieldErrors id="min-error" messages={wrongPay ? ["Enter an amount such as 0.25."] : []} />
          <MoneyInput
            id="min"
            name="min"
            defaultValue={filters.minPay}
            maxLength={20}
            placeholder="0.00"
            aria-invalid={wrongPay || undefined}
            aria-describedby={wrongPay ? "min-error" : undefined}
          />
        </Choice>
        <Choice id="sort" label="Order" className="lg:w-40">
          <Select id="sort" name="sort" defaultValue={filters.sort}>
            {feedSorts.map((sort) => (
              <option key={sort} value={sort}>
                {feedSortLabels[sort]}
              </option>
            ))}
          </Select>
        </Choice>
        {askCountry && (
          <Choice id="country" label="You are in" className="col-span-2 lg:w-44">
            <Select id="country" name="country" defaultValue={filters.country ?? ""}>
              <option value="">Any country</option>
              {countryOptions.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Choice>
        )}
        <Button type="submit" className="col-span-2">
          <Search aria-hidden /> Show jobs
        </Button>
      </form>
    </search>
  );
}

function Choice({
  id,
  label,
  className,
  children,
}: {
  id: string;
  label: string;
  className: string;
  children: ReactNode;
}) {
  return (
    <div className={cn("min-w-0", className)}>
      <label htmlFor={id} className="mb-1.5 block font-medium">
        {label}
      </label>
      {children}
    </div>
  );
}
