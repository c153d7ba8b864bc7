"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action, formAction } from "@/lib/auth/action";
import { giveUp as giveUpTask } from "@/lib/submissions/give-up";
import { removeFile as removeProofFile } from "@/lib/submissions/remove-file";
import { saveDraft as saveProofDraft } from "@/lib/submissions/save-draft";
import {
  giveUp as giveUpSchema,
  removeFile as removeFileSchema,
  saveDraft as saveDraftSchema,
  submitProof as submitSchema,
} from "@/lib/submissions/schema";
import { submitProof } from "@/lib/submissions/submit";

/** A form is flat: everything but the task's id is the answer to the proof it is named after. */
const proofForm = z
  .record(z.string(), z.string("Send each answer once."))
  .transform(({ submissionId, ...answers }) => ({ submissionId, answers }))
  .pipe(submitSchema);

/** Hands the proof in. A task can be handed in once, so a second press changes nothing and leads to the same page. */
export const submit = formAction(
  "submission.submit",
  { schema: proofForm, access: "member", limit: "submit" },
  async (actor, input) => {
    await submitProof(actor, input);
    redirect(`/work/tasks/${input.submissionId}`);
  },
);

/** Keeps what is typed; saying the same again is harmless. */
export const saveDraft = action(
  "submission.save-draft",
  { schema: saveDraftSchema, access: "member" },
  saveProofDraft,
);

export const removeFile = action(
  "submission.remove-file",
  { schema: removeFileSchema, access: "member" },
  async (actor, input) => {
    await removeProofFile(actor, input);
    return undefined;
  },
);

/** Gives the position back, or withdraws what was handed in. */
export const giveUp = formAction(
  "submission.give-up",
  { schema: giveUpSchema, access: "member" },
  async (actor, input) => {
    await giveUpTask(actor, input);
    redirect(`/work/tasks/${input.submissionId}`);
  },
);
