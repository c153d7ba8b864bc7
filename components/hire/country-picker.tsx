"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { fieldId } from "@/components/ui/form-context";
import { Input } from "@/components/ui/input";
import { RowsField } from "./rows-field";

/** Many countries from the list of all: a filter, and one tick for each. */
export function CountryPicker({
  legend,
  most,
  options,
  chosen,
  onChange,
}: {
  legend: string;
  most: number;
  options: { value: string; label: string }[];
  chosen: string[];
  onChange: (countries: string[]) => void;
}) {
  const [filter, setFilter] = useState("");
  const wanted = filter.trim().toLowerCase();
  const shown = (label: string) => label.toLowerCase().includes(wanted);
  const toggle = (code: string) =>
    onChange(chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code]);
  return (
    <RowsField name="countries" legend={legend} hint={`Up to ${most} countries.`}>
      <div className="flex items-center gap-3 noscript:hidden">
        <Input
          id={fieldId("countries")}
          name=""
          aria-label="Find a country"
          placeholder="Find a country"
          autoComplete="off"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
        />
        <Button variant="quiet" size="sm" onClick={() => onChange([])}>
          Clear all
        </Button>
      </div>
      <p role="status" className="mt-2 text-ink-2 text-sm tabular-nums noscript:hidden">
        {chosen.length} of {most} chosen
      </p>
      <ul className="mt-1 grid max-h-64 gap-x-4 overflow-y-auto rounded-md border border-line p-2 sm:grid-cols-2">
        {options.map(({ value, label }) => (
          // Filtered rows stay in the form, where their ticks are counted.
          <li key={value} hidden={!shown(label)}>
            <label className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-sm px-1.5 hover:bg-sunken pointer-coarse:min-h-11">
              <input
                type="checkbox"
                name="countries"
                value={value}
                checked={chosen.includes(value)}
                onChange={() => toggle(value)}
                className="size-4.5 shrink-0 accent-primary"
              />
              {label}
            </label>
          </li>
        ))}
      </ul>
    </RowsField>
  );
}
