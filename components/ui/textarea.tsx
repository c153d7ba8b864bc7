"use client";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { useControl } from "./form-context";
import { inputStyle } from "./input";

/** A text of several lines that grows with what is typed. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  const { typed, ...control } = useControl();
  return (
    <textarea
      rows={rows}
      dir="auto"
      {...control}
      {...rest}
      defaultValue={rest.value === undefined ? (typed?.toString() ?? rest.defaultValue) : undefined}
      className={cn(inputStyle, "field-sizing-content min-h-24 py-2 leading-6", className)}
    />
  );
}
