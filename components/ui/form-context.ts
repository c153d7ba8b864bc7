"use client";
import { createContext, useContext } from "react";
import type { FormState } from "@/lib/core/result";

/** The state of the form around a field: errors by name and what was typed before. */
export const FormContext = createContext<FormState<unknown>>(null);

/** What sets the fields of a form apart from those of the same name in another form of the page. */
export const FormScope = createContext("");

/** What a control inside a `Field` must carry: its name, id, descriptions and earlier value. */
export interface ControlProps {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
  typed: string | string[] | undefined;
}

export const ControlContext = createContext<ControlProps | null>(null);

/** The control's part of the surrounding `Field`, or nothing when it stands alone. */
export function useControl(): Partial<ControlProps> {
  return useContext(ControlContext) ?? {};
}

/** The id of a field's control, which the error summary links to. */
export function fieldId(name: string, scope = ""): string {
  return `field-${scope && `${scope}-`}${name.replace(/[^\w-]/g, "-")}`;
}

/** The same in the form around it. */
export function useFieldId(name: string): string {
  return fieldId(name, useContext(FormScope));
}
