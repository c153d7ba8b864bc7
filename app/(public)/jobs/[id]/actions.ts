"use server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { AppError } from "@/lib/core/errors";
import { involvementIn } from "@/lib/submissions/involvement";
import { reservePosition } from "@/lib/submissions/reserve";
import { reservePosition as reserveSchema } from "@/lib/submissions/schema";

/**
 * Takes a position and leads to the task. A second press leads to the same task; a lost race leads back to the job,
 * which then says so and names others.
 */
export const reserve = formAction(
  "submission.reserve",
  { schema: reserveSchema, access: "member", limit: "reserve" },
  async (actor, { jobId }) => {
    const taskId = await reservePosition(actor, { jobId }).catch(async (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      if (error.code === "FULL") redirect(`/jobs/${jobId}?lost=1`);
      const { task } = error.code === "CONFLICT" ? await involvementIn(actor, jobId) : { task: null };
      if (task?.status !== "RESERVED") throw error;
      return task.id;
    });
    redirect(`/work/tasks/${taskId}`);
  },
);
