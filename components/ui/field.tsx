"use client";
import { CircleAlert } from "lucide-react";
import { type ReactNode, useContext, useState } from "react";
import { cn } from "./cn";
import { ControlContext, FormContext, useFieldId } from "./form-context";

interface FieldProps {
  name: string;
  label: ReactNode;
  /** One line of help under the label. */
  hint?: ReactNode;
  /** The most characters; counts down under the control. */
  maxLength?: number;
  /** Marks the field "(optional)"; a required one is not marked. */
  optional?: boolean;
  /** Errors when the field stands outside a `Form`. */
  errors?: string[];
  className?: string;
  children: ReactNode;
}

/** A labelled control with its hint, its error and, with `maxLength`, the characters left. Holds exactly one control. */
export function Field({ name, label, hint, maxLength, optional, errors, className, children }: FieldProps) {
  const state = useContext(FormContext);
  const failed = state && !state.ok ? state : null;
  const typed = failed?.values?.[name];
  const messages = errors ?? failed?.error.fields[name] ?? [];
  const [left, setLeft] = useState<number | null>(null);
  const id = useFieldId(name);
  const describedBy = [hint && `${id}-hint`, messages.length > 0 && `${id}-error`, maxLength && `${id}-left`];

  return (
    <div
      className={cn("min-w-0", messages.length > 0 && "border-bad border-l-3 pl-3", className)}
      onInput={(event) => {
        const { value } = event.target as HTMLInputElement;
        if (maxLength) setLeft(maxLength - value.length);
      }}
    >
      <label htmlFor={id} className="block font-medium">
        {label}
        {optional && <span className="font-normal text-ink-3"> (optional)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mt-0.5 text-ink-2 text-sm">
          {hint}
        </p>
      )}
      <FieldErrors id={`${id}-error`} messages={messages} />
      <div className="mt-1.5">
        <ControlContext
          value={{
            id,
            name,
            typed,
            "aria-describedby": describedBy.filter(Boolean).join(" ") || undefined,
            "aria-invalid": messages.length > 0 || undefined,
            "aria-required": !optional || undefined,
          }}
        >
          {children}
        </ControlContext>
      </div>
      {maxLength && <Counter id={`${id}-left`} max={maxLength} left={left} />}
    </div>
  );
}

/** The errors of one field, under its hint. */
export function FieldErrors({ id, messages }: { id: string; messages: string[] }) {
  if (messages.length === 0) return null;
  return (
    <p id={id} className="mt-1 flex items-start gap-1.5 font-medium text-bad">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{messages.join(" ")}</span>
    </p>
  );
}

function Counter({ id, max, left }: { id: string; max: number; left: number | null }) {
  const over = left !== null && left < 0;
  return (
    <p id={id} className={cn("mt-1 text-right text-sm tabular-nums", over ? "text-bad" : "text-ink-3")}>
      {left === null ? `Up to ${max} characters` : over ? `${-left} too many` : `${left} remaining`}
    </p>
  );
}
