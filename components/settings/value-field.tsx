import type { SettingUnit } from "@/lib/settings/define";
import { Field } from "../ui/field";
import { Input, MoneyInput, NumberInput } from "../ui/input";
import { Textarea } from "../ui/textarea";

/** The new value, typed as its unit is typed; a list of countries by its codes. */
export function ValueField({
  unit,
  range,
  defaultValue,
}: {
  unit: SettingUnit;
  range: string;
  defaultValue: string;
}) {
  const hint =
    unit === "countries" ? `${range}, by their two-letter codes, separated by commas.` : `${range}.`;
  return (
    <Field name="value" label="New value" hint={hint}>
      {controlOf(unit, defaultValue)}
    </Field>
  );
}

function controlOf(unit: SettingUnit, defaultValue: string) {
  const look = { defaultValue, maxLength: 40, className: "max-w-48" };
  switch (unit) {
    case "micros":
      return <MoneyInput {...look} />;
    case "bps":
      return (
        <Input
          {...look}
          inputMode="decimal"
          autoComplete="off"
          suffix="%"
          className="max-w-48 tabular-nums"
        />
      );
    case "countries":
      return <Textarea rows={3} defaultValue={defaultValue} maxLength={400} />;
    case "count":
      return <NumberInput {...look} />;
    default:
      return (
        <div className="max-w-48">
          <NumberInput
            defaultValue={defaultValue}
            maxLength={40}
            suffix={unit === "megabytes" ? "MB" : unit}
          />
        </div>
      );
  }
}
