"use client";
import { useState } from "react";
import type { FormState } from "@/lib/core/result";
import type { SettingUnit } from "@/lib/settings/define";
import { DateTime } from "../ui/date-time";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { Input } from "../ui/input";
import { SubmitButton } from "../ui/submit-button";
import { useTimeZone } from "../ui/time-zone";
import { ValueField } from "./value-field";

interface ProposeFormProps {
  /** The page itself: the change as typed stands in its address until it is confirmed. */
  href: string;
  unit: SettingUnit;
  range: string;
  typed: { value: string; from: string };
  state: FormState;
}

/** A new value and the instant it counts from. It changes nothing: the answer shows what it would do. */
export function ProposeForm({ href, unit, range, typed, state }: ProposeFormProps) {
  const [from, setFrom] = useState(typed.from);
  return (
    <Form state={state} action={href} method="get">
      <ValueField unit={unit} range={range} defaultValue={typed.value} />
      <Field name="from" label="Counts from (UTC)" optional hint={<FromHint from={from} />}>
        <Input
          type="datetime-local"
          defaultValue={typed.from}
          onChange={(event) => setFrom(event.target.value)}
          className="max-w-64"
        />
      </Field>
      <SubmitButton variant="secondary" pendingLabel="Checking…">
        Preview change
      </SubmitButton>
    </Form>
  );
}

/** The typed instant in the viewer's own zone, since the field is in UTC. */
function FromHint({ from }: { from: string }) {
  const zone = useTimeZone();
  const instant = new Date(`${from}:00Z`);
  if (from === "" || Number.isNaN(instant.getTime())) return "Empty means at once.";
  return (
    <>
      {zone ?? "UTC"}: <DateTime value={instant} relative />
    </>
  );
}
