"use client";
import type { FormAction } from "@/lib/core/result";
import type { ResultLine } from "@/lib/payouts/results";
import { Alert } from "../ui/alert";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { useFormAction } from "../ui/use-form-action";
import { ResultLines } from "./result-lines";

export interface Preview {
  csv: string;
  lines: ResultLine[];
}

/** Imports what became of a file's payouts: what it would change is shown first, and nothing changes before. */
export function ResultsForm({
  runId,
  preview,
  apply,
}: {
  runId: string;
  preview: FormAction<Preview>;
  apply: FormAction<number>;
}) {
  const [state, action] = useFormAction(preview);
  const shown = state?.ok ? state.data : null;
  return (
    <div className="space-y-6">
      <Form state={state} action={action}>
        <input type="hidden" name="runId" value={runId} />
        <Field
          name="csv"
          label="Results as CSV"
          hint="Columns: withdrawal, result (paid or failed), reference, reason. The first line names them."
        >
          <Textarea rows={6} spellCheck={false} defaultValue={shown?.csv} className="font-mono text-sm" />
        </Field>
        <SubmitButton variant="secondary" pendingLabel="Reading…">
          Preview results
        </SubmitButton>
      </Form>
      {shown && <Apply key={shown.csv} runId={runId} preview={shown} apply={apply} />}
    </div>
  );
}

function Apply({ runId, preview, apply }: { runId: string; preview: Preview; apply: FormAction<number> }) {
  const [state, action] = useFormAction(apply);
  const changes = preview.lines.filter(({ effect }) => effect === "pay" || effect === "return").length;
  if (state?.ok) {
    return (
      <Alert tone="ok" title="The results are imported" live>
        {state.data === 1 ? "1 payout has changed." : `${state.data} payouts have changed.`}
      </Alert>
    );
  }
  return (
    <div className="space-y-4">
      <ResultLines lines={preview.lines} />
      {changes === 0 ? (
        <Alert title="This file changes nothing">Every line is done already, or has an error.</Alert>
      ) : (
        <Form state={state} action={action}>
          <input type="hidden" name="runId" value={runId} />
          <input type="hidden" name="csv" value={preview.csv} />
          <SubmitButton pendingLabel="Importing…">
            {changes === 1 ? "Import 1 result" : `Import ${changes} results`}
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}
