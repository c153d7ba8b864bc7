import type { Metadata } from "next";
import { cache } from "react";
import { reserve } from "@/app/(public)/jobs/[id]/actions";
import { orNotFound } from "@/app/or-not-found";
import { Money } from "@/components/ui/money";
import { PageHeader } from "@/components/ui/page-header";
import { TaskEnded } from "@/components/work/task/task-ended";
import { TaskInHand } from "@/components/work/task/task-in-hand";
import { TaskBadge } from "@/components/work/task-status";
import { requireActor } from "@/lib/auth/current-actor";
import { proofKindLabels } from "@/lib/jobs/proof";
import { now } from "@/lib/platform/clock";
import type { Involvement } from "@/lib/submissions/gates";
import { involvementIn } from "@/lib/submissions/involvement";
import { type Task, taskOf } from "@/lib/submissions/task-queries";
import { giveUp, removeFile, saveDraft, submit } from "./actions";

const findTask = cache(async (id: string) => {
  const actor = await requireActor();
  const task = await orNotFound(taskOf(actor, id));
  return { task, involvement: await involvementIn(actor, task.job.id) };
});

export async function generateMetadata({ params }: PageProps<"/work/tasks/[id]">): Promise<Metadata> {
  const { task } = await findTask((await params).id);
  return { title: task.job.title };
}

export default async function TaskPage({ params }: PageProps<"/work/tasks/[id]">) {
  const { task, involvement } = await findTask((await params).id);
  const serverNow = now().getTime();
  return (
    <>
      <PageHeader
        title={<span dir="auto">{task.job.title}</span>}
        crumbs={[
          { label: "Work", href: "/work" },
          { label: "My tasks", href: "/work/tasks" },
        ]}
        status={<TaskBadge task={task} serverNow={serverNow} />}
        actions={<Money micros={task.payMicros} className="font-bold text-2xl" />}
      />
      {task.inHand ? inHand(task, serverNow) : ended(task, involvement)}
    </>
  );
}

function inHand(task: Task, serverNow: number) {
  const proofs = task.job.proofs.map((proof) => ({ ...proof, hint: proofKindLabels[proof.kind].hint }));
  const actions = { submit, saveDraft, removeFile, giveUp };
  return <TaskInHand task={task} steps={task.job.steps} {...{ proofs, actions, serverNow }} />;
}

function ended(task: Task, involvement: Involvement) {
  const { job, answers, files } = task;
  // A reservation that has run out frees its own position with the next sweep.
  const free = job.positionsLeft > 0 || task.status === "RESERVED";
  const current = involvement.task?.id ?? null;
  return (
    <TaskEnded
      task={{
        ...task,
        jobId: job.id,
        employer: job.employer,
        mayTakeAgain: job.status === "RUNNING" && free,
        newerTaskId: current === task.id ? null : current,
      }}
      sent={{ proofs: job.proofs, answers, files }}
      steps={job.steps}
      reserve={reserve}
      giveUp={giveUp}
    />
  );
}
