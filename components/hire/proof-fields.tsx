"use client";
import { fieldId } from "@/components/ui/form-context";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { proofKindLabels, proofKinds } from "@/lib/jobs/proof";
import type { ProofRow } from "./draft-state";

/** One required proof: its kind, and what the worker should send. Without `onChange` it is a plain field. */
export function ProofFields({
  number,
  value,
  onChange,
}: {
  number: number;
  value: ProofRow;
  onChange?: (value: ProofRow) => void;
}) {
  return (
    <>
      <span className="w-full shrink-0 sm:w-28">
        <Select
          name="proofKinds"
          aria-label={`Kind of proof ${number}`}
          {...(onChange
            ? { value: value.kind, onChange: (event) => onChange({ ...value, kind: event.target.value }) }
            : { defaultValue: value.kind })}
        >
          {proofKinds.map((kind) => (
            <option key={kind} value={kind}>
              {proofKindLabels[kind].name}
            </option>
          ))}
        </Select>
      </span>
      <span className="min-w-0 flex-1 basis-56">
        <Input
          id={number === 1 ? fieldId("proofs") : undefined}
          name="proofLabels"
          aria-label={`What proof ${number} should show`}
          placeholder="Screenshot of the last page"
          maxLength={400}
          {...(onChange
            ? { value: value.label, onChange: (event) => onChange({ ...value, label: event.target.value }) }
            : { defaultValue: value.label })}
        />
      </span>
    </>
  );
}
