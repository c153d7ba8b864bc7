"use client";
import { startTransition, useState, useTransition } from "react";
import { Form } from "@/components/ui/form";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/core/result";
import type { ComposeRules } from "@/lib/jobs/compose-schema";
import type { JobDraft } from "@/lib/jobs/schema";
import { BudgetSection } from "./budget-section";
import { CostCard } from "./cost-card";
import {
  type Composer,
  type JobFormAction,
  type SaveDraft,
  toComposer,
  toDraft,
  typedDraft,
} from "./draft-state";
import { ProofSection } from "./proof-section";
import type { SectionProps } from "./section-props";
import { useAutosave } from "./use-autosave";
import { WhatSection } from "./what-section";
import { WhoSection } from "./who-section";
import { WorkerPreview } from "./worker-preview";

interface JobComposerProps {
  jobId?: string;
  draft: JobDraft;
  rules: ComposeRules;
  /** Problems to show at once, when the page was opened to correct them. */
  problems?: FormState;
  save: SaveDraft;
  submit: JobFormAction;
}

/** A job on one page: four sections, the price beside them, and what a worker will see. Kept while one types. */
export function JobComposer({ jobId, draft, rules, problems = null, save, submit }: JobComposerProps) {
  const [state, formAction, sending] = useFormAction(submit, problems);
  const [settling, settle] = useTransition();
  const pending = sending || settling;
  const values = state && !state.ok ? state.values : undefined;
  const [composer, setComposer] = useState(() => toComposer(typedDraft(draft, values)));
  const autosave = useAutosave({ jobId, save });
  const change = (part: Partial<Composer>) => {
    const next = { ...composer, ...part };
    setComposer(next);
    autosave.changed(toDraft(next));
  };
  const section: SectionProps = { composer, change, rules };

  return (
    <Form
      state={state}
      action={formAction}
      className="grid items-start gap-6 space-y-0 xl:grid-cols-[minmax(0,1fr)_20rem] xl:[&>[role=alert]]:col-span-2"
      // Sent by hand, because a form React sends itself is reset afterwards, and these fields keep what was typed.
      onSubmit={(event) => {
        event.preventDefault();
        if (pending) return;
        const { submitter } = event.nativeEvent as SubmitEvent;
        const form = new FormData(event.currentTarget, submitter);
        autosave.hold();
        settle(async () => {
          form.set("jobId", (await autosave.settled()) ?? "");
          startTransition(() => formAction(form));
        });
      }}
    >
      {/* What Enter in a field does: the first button of a form counts. */}
      <button type="submit" name="intent" value="save" hidden>
        Save draft
      </button>
      <input type="hidden" name="jobId" value={autosave.jobId ?? ""} readOnly />
      <div className="min-w-0 space-y-6 xl:col-start-1">
        <WhatSection {...section} />
        <ProofSection {...section} />
        <WhoSection {...section} />
        <BudgetSection {...section} />
      </div>
      <aside aria-label="Cost and preview" className="min-w-0 space-y-6 xl:sticky xl:top-20 xl:col-start-2">
        <CostCard composer={composer} rules={rules} pending={pending} saved={autosave.status} />
        <WorkerPreview composer={composer} rules={rules} />
      </aside>
    </Form>
  );
}
