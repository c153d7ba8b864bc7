"use client";
import { type ComponentProps, useEffect, useRef } from "react";
import type { FormState } from "@/lib/core/result";
import { cn } from "./cn";
import { ErrorSummary } from "./error-summary";
import { FormContext, FormScope } from "./form-context";

/**
 * A form over a server action. Give it the state and action of `useFormAction`: it shows the error summary, hands
 * errors and typed values to its fields, and works without JavaScript. `scope` is a word of its own for a form that
 * shares the page with another whose fields have the same names.
 */
export function Form({
  state,
  scope = "",
  className,
  children,
  ...rest
}: Omit<ComponentProps<"form">, "action"> & {
  state: FormState<unknown>;
  scope?: string;
  action: NonNullable<ComponentProps<"form">["action"]>;
}) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state && !state.ok) summary.current?.focus();
  }, [state]);
  return (
    <FormContext value={state}>
      <FormScope value={scope}>
        <form className={cn("space-y-6", className)} noValidate {...rest}>
          {state && !state.ok && <ErrorSummary ref={summary} error={state.error} />}
          {children}
        </form>
      </FormScope>
    </FormContext>
  );
}
