"use client";
import { type KeyboardEvent, useRef } from "react";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/core/result";
import { IMAGE_TYPES, PDF_TYPE, type ShownFile } from "@/lib/uploads/schema";
import { Field } from "../../ui/field";
import { Form } from "../../ui/form";
import { Input } from "../../ui/input";
import { KeyHint } from "../../ui/key-hint";
import { SubmitButton } from "../../ui/submit-button";
import { Textarea } from "../../ui/textarea";
import { DraftNote } from "./draft-note";
import { FileControl, type RemoveFileAction } from "./file-control";
import { type SaveDraftAction, useDraft } from "./use-draft";

/** A required proof with what its kind allows. */
export interface AskedProof {
  id: string;
  kind: "TEXT" | "URL" | "CODE" | "IMAGE" | "PDF";
  label: string;
  hint: string;
}

export interface ProofActions {
  submit: (state: FormState<never>, form: FormData) => Promise<FormState<never>>;
  saveDraft: SaveDraftAction;
  removeFile: RemoveFileAction;
}

export interface ProofTask {
  id: string;
  draftSavedAt: Date | null;
  answers: Record<string, string>;
  files: (ShownFile & { proofId: string; pending: boolean })[];
  limits: { maxFiles: number; maxBytes: number };
}

/** Everything the employer asked for, saved while it is typed, and the button that hands it in. */
export function ProofForm({
  task,
  proofs,
  actions,
}: {
  task: ProofTask;
  proofs: AskedProof[];
  actions: ProofActions;
}) {
  const [state, action] = useFormAction(actions.submit);
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(form, { submissionId: task.id, saveDraft: actions.saveDraft });
  const pasteTarget = proofs.find(({ kind }) => kind === "IMAGE")?.id;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  }

  return (
    <Form ref={form} state={state} action={action} onInput={draft.touch} onKeyDown={onKeyDown}>
      <input type="hidden" name="submissionId" value={task.id} />
      {proofs.map((proof) => (
        <ProofField
          key={proof.id}
          proof={proof}
          task={task}
          takesPaste={proof.id === pasteTarget}
          removeFile={actions.removeFile}
        />
      ))}
      <div className="space-y-3 border-line border-t pt-5">
        {proofs.some(isTyped) && <DraftNote state={draft.state} savedAt={task.draftSavedAt} />}
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton size="lg" pendingLabel="Handing in…">
            Hand in the proof
          </SubmitButton>
          <span aria-hidden className="hidden items-center gap-1 text-ink-3 text-sm sm:flex">
            <KeyHint>Ctrl</KeyHint> <KeyHint>Enter</KeyHint>
          </span>
        </div>
      </div>
    </Form>
  );
}

function isTyped({ kind }: AskedProof): boolean {
  return kind !== "IMAGE" && kind !== "PDF";
}

function ProofField({
  proof,
  task,
  takesPaste,
  removeFile,
}: {
  proof: AskedProof;
  task: ProofTask;
  takesPaste: boolean;
  removeFile: RemoveFileAction;
}) {
  const answer = task.answers[proof.id];
  return (
    <Field
      name={proof.id}
      label={<span dir="auto">{proof.label}</span>}
      hint={proof.hint}
      maxLength={proof.kind === "TEXT" ? 5_000 : undefined}
    >
      {proof.kind === "TEXT" && <Textarea maxLength={20_000} defaultValue={answer} />}
      {proof.kind === "URL" && (
        <Input
          type="url"
          inputMode="url"
          defaultValue={answer}
          placeholder="https://"
          autoComplete="off"
          dir="ltr"
        />
      )}
      {proof.kind === "CODE" && (
        <Input defaultValue={answer} autoComplete="off" className="font-mono" dir="ltr" />
      )}
      {!isTyped(proof) && (
        <FileControl
          submissionId={task.id}
          proofId={proof.id}
          rules={
            proof.kind === "PDF"
              ? { accept: [PDF_TYPE], kind: "a PDF", maxBytes: task.limits.maxBytes }
              : { accept: IMAGE_TYPES, kind: "a JPEG, PNG or WebP image", maxBytes: task.limits.maxBytes }
          }
          files={task.files.filter((file) => file.proofId === proof.id)}
          takesPaste={takesPaste}
          removeFile={removeFile}
        />
      )}
    </Field>
  );
}
