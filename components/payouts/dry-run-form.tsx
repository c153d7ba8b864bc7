"use client";
import type { FormAction } from "@/lib/core/result";
import type { Problem } from "@/lib/payouts/dry-run";
import { Alert } from "../ui/alert";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { useFormAction } from "../ui/use-form-action";

/** Goes through a run without sending anything, and lists what would go wrong. */
export function DryRunForm({ runId, dryRun }: { runId: string; dryRun: FormAction<Problem[]> }) {
  const [state, action] = useFormAction(dryRun);
  return (
    <Form state={state} action={action} className="space-y-4">
      <input type="hidden" name="runId" value={runId} />
      <p className="text-ink-2 text-sm">Checks the books, every destination and the provider's balance.</p>
      <SubmitButton variant="secondary" pendingLabel="Checking…">
        Start dry run
      </SubmitButton>
      {state?.ok && <Found problems={state.data} />}
    </Form>
  );
}

function Found({ problems }: { problems: Problem[] }) {
  if (problems.length === 0) {
    return (
      <Alert tone="ok" title="The dry run passed" live>
        Nothing was sent.
      </Alert>
    );
  }
  return (
    <Alert
      tone="bad"
      title={`The dry run found ${problems.length === 1 ? "1 problem" : `${problems.length} problems`}`}
      live
    >
      <ul className="list-disc space-y-1 pl-5">
        {problems.map(({ withdrawalId, text }) => (
          <li key={`${withdrawalId}${text}`}>
            {text} {withdrawalId && <span className="break-all text-sm">({withdrawalId})</span>}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
