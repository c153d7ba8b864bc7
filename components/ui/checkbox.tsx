"use client";
import { type ComponentProps, type ReactNode, useContext } from "react";
import { cn } from "./cn";
import { FieldErrors } from "./field";
import { FormContext, useFieldId } from "./form-context";

/** A tick box with its words beside it. Inside a `Form` it shows its own error and keeps its tick. */
export function Checkbox({
  name,
  label,
  hint,
  className,
  defaultChecked,
  ...rest
}: Omit<ComponentProps<"input">, "type" | "name"> & { name: string; label: ReactNode; hint?: ReactNode }) {
  const state = useContext(FormContext);
  const failed = state && !state.ok ? state : null;
  const messages = failed?.error.fields[name] ?? [];
  const typed = failed?.values?.[name];
  const checked = failed?.values ? [typed].flat().includes(String(rest.value ?? "on")) : defaultChecked;
  const ownId = useFieldId(name);
  const id = rest.id ?? ownId;
  return (
    <div className={className}>
      <div className="flex min-h-6 items-start gap-3">
        <input
          key={String(checked)}
          {...rest}
          type="checkbox"
          id={id}
          name={name}
          defaultChecked={rest.checked === undefined ? checked : undefined}
          aria-invalid={messages.length > 0 || undefined}
          aria-describedby={messages.length > 0 ? `${id}-error` : hint ? `${id}-hint` : undefined}
          className="mt-px size-5 shrink-0 cursor-pointer accent-primary"
        />
        <label htmlFor={id} className={cn("cursor-pointer", label ? "" : "sr-only")}>
          {label}
          {hint && (
            <span id={`${id}-hint`} className="block text-ink-2 text-sm">
              {hint}
            </span>
          )}
        </label>
      </div>
      <FieldErrors id={`${id}-error`} messages={messages} />
    </div>
  );
}
