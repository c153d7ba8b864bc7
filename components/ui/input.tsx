"use client";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { useControl } from "./form-context";

/** The look shared by everything that is typed into. 16 px on phones, so that they do not zoom in. */
export const inputStyle =
  "block w-full rounded-md border border-line-strong bg-surface px-3 text-lg text-ink placeholder:text-ink-3 aria-invalid:border-2 aria-invalid:border-bad disabled:bg-sunken sm:text-base";

/** A text input; inside a `Field` it takes name, id, errors and what was typed before from there. */
export function Input({
  className,
  prefix,
  suffix,
  ...rest
}: Omit<ComponentProps<"input">, "prefix"> & { prefix?: ReactNode; suffix?: ReactNode }) {
  const { typed, ...control } = useControl();
  const input = (
    <input
      type="text"
      {...control}
      {...rest}
      defaultValue={rest.value === undefined ? (typed?.toString() ?? rest.defaultValue) : undefined}
      className={cn(
        inputStyle,
        "h-11 read-only:bg-sunken sm:h-10",
        prefix && "pl-8",
        suffix && "pr-16",
        className,
      )}
    />
  );
  if (!prefix && !suffix) return input;
  return (
    <div className="relative">
      {prefix && (
        <span className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-ink-3">
          {prefix}
        </span>
      )}
      {input}
      {suffix && (
        <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-ink-3">
          {suffix}
        </span>
      )}
    </div>
  );
}

/** An amount in dollars, typed as a plain decimal. */
export function MoneyInput(props: Omit<ComponentProps<typeof Input>, "type" | "prefix" | "inputMode">) {
  return (
    <Input
      inputMode="decimal"
      prefix="$"
      autoComplete="off"
      {...props}
      className={cn("tabular-nums", props.className)}
    />
  );
}

/** A whole number. Typed as text with a numeric keypad: spinners change values by accident. */
export function NumberInput(props: Omit<ComponentProps<typeof Input>, "type" | "inputMode">) {
  return (
    <Input
      inputMode="numeric"
      pattern="[0-9]*"
      autoComplete="off"
      {...props}
      className={cn("tabular-nums", props.className)}
    />
  );
}
