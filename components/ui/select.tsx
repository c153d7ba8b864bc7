"use client";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { useControl } from "./form-context";
import { inputStyle } from "./input";

/** The platform's own list: right on every phone and without JavaScript. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  const { typed, ...control } = useControl();
  const initial = typed?.toString() ?? rest.defaultValue;
  return (
    <span className="relative block">
      <select
        // React resets a form after its action, and a reset select forgets a changed default: start it anew.
        key={String(initial)}
        {...control}
        {...rest}
        defaultValue={rest.value === undefined ? initial : undefined}
        className={cn(inputStyle, "h-11 appearance-none pr-9 sm:h-10", className)}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-3"
      />
    </span>
  );
}
