"use client";
import { useContext } from "react";
import { FieldErrors } from "../ui/field";
import { FormContext, fieldId } from "../ui/form-context";
import { Select } from "../ui/select";

/** How many empty lists stand below the chosen languages; saving brings new ones. */
const SPARE = 2;

/** The languages a person speaks, one list each, so that it works without JavaScript. */
export function LanguageFields({
  chosen,
  options,
  max,
}: {
  chosen: string[];
  options: { value: string; label: string }[];
  max: number;
}) {
  const state = useContext(FormContext);
  const failed = state && !state.ok ? state : null;
  const shown = failed?.values ? [failed.values.languages ?? []].flat().filter(Boolean) : chosen;
  const rows = Array.from({ length: Math.min(max, shown.length + SPARE) }, (_, index) => shown[index] ?? "");
  return (
    <fieldset id={fieldId("languages")}>
      <legend className="mb-1.5 font-medium">
        Languages <span className="font-normal text-ink-3">(optional)</span>
      </legend>
      <FieldErrors id={`${fieldId("languages")}-error`} messages={failed?.error.fields.languages ?? []} />
      <div className="grid gap-2 sm:grid-cols-2">
        {rows.map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the list is all that tells two empty ones apart.
          <Select key={index} name="languages" aria-label={`Language ${index + 1}`} defaultValue={value}>
            <option value="">Choose a language</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </Select>
        ))}
      </div>
    </fieldset>
  );
}
