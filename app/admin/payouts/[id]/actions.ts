"use server";
import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { provenActor } from "@/lib/auth/step-up";
import { approveRun } from "@/lib/payouts/approve";
import { cancelRun, pauseRun, resumeRun } from "@/lib/payouts/control";
import { dryRun as goThrough } from "@/lib/payouts/dry-run";
import { retryPayout, returnPayout } from "@/lib/payouts/failures";
import { handOut as markHandedOut } from "@/lib/payouts/files";
import { applyResults, previewResults } from "@/lib/payouts/results";
import {
  approveRunSchema,
  handOutSchema,
  itemSchema,
  proveSchema,
  resultsSchema,
  runSchema,
} from "@/lib/payouts/schema";

const seeAgain = (runId: string) => revalidatePath(`/admin/payouts/${runId}`);

export const approve = formAction(
  "payout-run.approve",
  { schema: approveRunSchema, access: "finance" },
  async (actor, { code, ...input }): Promise<never> => {
    await approveRun(await provenActor(actor, code), input);
    redirect(`/admin/payouts/${input.runId}` as Route);
  },
);

/** Shows the second factor for what follows on the page. */
export const prove = formAction(
  "payout-run.prove",
  { schema: proveSchema, access: "finance" },
  async (actor, { runId, code }) => {
    await provenActor(actor, code);
    seeAgain(runId);
  },
);

export const dryRun = formAction(
  "payout-run.dry-run",
  { schema: runSchema, access: "finance" },
  (actor, { runId }) => goThrough(actor, runId),
);

export const pause = formAction(
  "payout-run.pause",
  { schema: runSchema, access: "finance" },
  async (actor, input) => {
    await pauseRun(actor, input);
    seeAgain(input.runId);
  },
);

export const resume = formAction(
  "payout-run.resume",
  { schema: runSchema, access: "finance" },
  async (actor, input) => {
    await resumeRun(actor, input);
    seeAgain(input.runId);
  },
);

export const cancel = formAction(
  "payout-run.cancel",
  { schema: runSchema, access: "finance" },
  async (actor, input) => {
    await cancelRun(actor, input);
    seeAgain(input.runId);
  },
);

export const retry = formAction(
  "payout.retry",
  { schema: itemSchema, access: "finance" },
  async (actor, input) => {
    await retryPayout(actor, input);
    seeAgain(input.runId);
  },
);

export const giveBack = formAction(
  "payout.return",
  { schema: itemSchema, access: "finance" },
  async (actor, input) => {
    await returnPayout(actor, input);
    seeAgain(input.runId);
  },
);

export const handOut = formAction(
  "payout-run.hand-out",
  { schema: handOutSchema, access: "finance" },
  async (actor, input) => {
    await markHandedOut(actor, input);
    seeAgain(input.runId);
  },
);

export const preview = formAction(
  "payout-run.preview-results",
  { schema: resultsSchema, access: "finance" },
  async (actor, input) => ({
    csv: input.csv,
    lines: await previewResults(actor, input),
  }),
);

export const apply = formAction(
  "payout-run.import-results",
  { schema: resultsSchema, access: "finance" },
  async (actor, input) => {
    const changed = await applyResults(actor, input);
    seeAgain(input.runId);
    return changed;
  },
);
