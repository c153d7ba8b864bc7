"use client";
import { type ReactNode, useContext } from "react";
import { cn } from "@/components/ui/cn";
import { FieldErrors } from "@/components/ui/field";
import { FormContext, fieldId } from "@/components/ui/form-context";

/** A list of rows as one field of the form, with its legend, hint and errors. */
export function RowsField({
  name,
  legend,
  hint,
  children,
}: {
  name: string;
  legend: string;
  hint: ReactNode;
  children: ReactNode;
}) {
  const state = useContext(FormContext);
  const messages = state && !state.ok ? (state.error.fields[name] ?? []) : [];
  const id = fieldId(name);
  return (
    <fieldset
      className={cn("min-w-0", messages.length > 0 && "border-bad border-l-3 pl-3")}
      aria-describedby={messages.length > 0 ? `${id}-error` : undefined}
    >
      <legend className="font-medium">{legend}</legend>
      <p className="mt-0.5 text-ink-2 text-sm">{hint}</p>
      <FieldErrors id={`${id}-error`} messages={messages} />
      <div className="mt-2">{children}</div>
    </fieldset>
  );
}
