"use client";
import { type ReactNode, useContext } from "react";
import { cn } from "./cn";
import { FieldErrors } from "./field";
import { FormContext, useFieldId } from "./form-context";

export interface RadioCard {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What stands at the right: a price, a fee, a badge. */
  aside?: ReactNode;
  disabled?: boolean;
}

/** One choice of a few, each a card one can press anywhere. */
export function RadioCards({
  name,
  legend,
  hint,
  options,
  defaultValue,
  onChange,
  columns = 1,
}: {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  options: RadioCard[];
  defaultValue?: string;
  onChange?: (value: string) => void;
  columns?: 1 | 2 | 3;
}) {
  const state = useContext(FormContext);
  const failed = state && !state.ok ? state : null;
  const chosen = failed?.values?.[name]?.toString() ?? defaultValue;
  const messages = failed?.error.fields[name] ?? [];
  const id = useFieldId(name);
  return (
    <fieldset
      className={cn("min-w-0", messages.length > 0 && "border-bad border-l-3 pl-3")}
      aria-describedby={messages.length > 0 ? `${id}-error` : undefined}
    >
      <legend className="font-medium">{legend}</legend>
      {hint && <p className="mt-0.5 text-ink-2 text-sm">{hint}</p>}
      <FieldErrors id={`${id}-error`} messages={messages} />
      <div
        className={cn(
          "mt-2 grid gap-2",
          columns === 2 && "sm:grid-cols-2",
          columns === 3 && "sm:grid-cols-3",
        )}
      >
        {options.map((option, index) => (
          <label
            key={option.value}
            className="flex cursor-pointer items-start gap-3 rounded-md border border-line-strong bg-surface p-3 has-checked:border-primary has-disabled:cursor-not-allowed has-checked:bg-selected has-checked:shadow-[inset_0_0_0_1px_var(--color-primary)] has-disabled:opacity-60 has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2"
          >
            <input
              key={String(chosen === option.value)}
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={option.value}
              defaultChecked={chosen === option.value}
              disabled={option.disabled}
              onChange={() => onChange?.(option.value)}
              className="mt-px size-5 shrink-0 cursor-pointer accent-primary outline-none"
            />
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{option.label}</span>
              {option.hint && <span className="block text-ink-2 text-sm">{option.hint}</span>}
            </span>
            {option.aside && <span className="shrink-0 text-ink-2">{option.aside}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
