"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import type { UserActor } from "@/lib/core/actor";
import { addPositions } from "@/lib/jobs/add-positions";
import { cancelJob } from "@/lib/jobs/cancel";
import { copyJob } from "@/lib/jobs/copy";
import { pauseJob, resumeJob } from "@/lib/jobs/pause";
import {
  addPositions as addPositionsInput,
  onJob as onJobInput,
  stopJob as stopJobInput,
} from "@/lib/jobs/schema";
import { stopJob } from "@/lib/jobs/stop";

type Command<Input> = (actor: UserActor, input: Input) => Promise<unknown>;

/** Runs a command on a job and shows its page anew. */
function onPage<Input extends { jobId: string }>(command: Command<Input>) {
  return async (actor: UserActor, values: Input): Promise<undefined> => {
    await command(actor, values);
    revalidatePath(`/hire/jobs/${values.jobId}`);
  };
}

const onJob = { schema: onJobInput, access: "member" } as const;

export const cancel = formAction("job.cancel", onJob, onPage(cancelJob));
export const pause = formAction("job.pause", onJob, onPage(pauseJob));
export const resume = formAction("job.resume", onJob, onPage(resumeJob));
export const stop = formAction("job.stop", { schema: stopJobInput, access: "member" }, onPage(stopJob));
export const addMore = formAction(
  "job.add-positions",
  { schema: addPositionsInput, access: "member" },
  onPage(addPositions),
);

/** Begins a new draft from this job and opens it. */
export const copy = formAction("job.copy", onJob, async (actor, values): Promise<undefined> => {
  const id = await copyJob(actor, values);
  redirect(`/hire/jobs/${id}/edit` as Route);
});
