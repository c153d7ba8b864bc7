import fc from "fast-check";
import { newId } from "@/lib/core/ids";
import type { Machine } from "../machine";
import * as tasks from "../model/tasks";
import type { World } from "../model/world";
import { at, mostly, nothing, person, to, type Weighted } from "./operation";

const running = ({ jobs }: World) => mostly(jobs, ({ status }) => status === "RUNNING");
const reserved = (world: World) => mostly(world.tasks, ({ status }) => status === "RESERVED");
const submitted = (world: World) => mostly(world.tasks, ({ status }) => status === "SUBMITTED");

/** One task and up to five others, whatever has become of those. */
const others = fc.array(fc.nat({ max: 1_000_000 }), { maxLength: 5 });
const withOthers = ({ world }: Machine, task: tasks.Task, picks: number[]) => [
  task,
  ...picks.map((n) => at(world.tasks, n % world.tasks.length)),
];

/** A rating names its job, so a mixed set is declined job by job. */
async function decline(machine: Machine, set: tasks.Task[]): Promise<number> {
  let declined = 0;
  for (const job of new Set(set.map((task) => task.job))) {
    const ids = set.map(({ id }) => id);
    const reason = ["OTHER", "Not what was asked for."];
    const rated = await machine.call<string[]>(
      "submission_decline",
      ids,
      job.id,
      null,
      ...reason,
      machine.now,
    );
    declined += (rated as string[]).length;
  }
  return declined;
}

export const taskOperations: Weighted[] = [
  to(26, "reserve", running, person, async (m, job, n) => {
    const [id, worker] = [newId("submission"), at(m.world.people, n)];
    return [
      await m.call("submission_reserve", id, job.id, worker.id, tasks.MAX_OPEN, m.now),
      tasks.reserve(m.world, id, job, worker),
    ];
  }),
  to(22, "submit", reserved, nothing, async (m, task) => [
    await m.call("submission_submit", task.id, task.worker.id, "{}", "{}", tasks.GRACE_SECONDS, m.now),
    tasks.submit(m.world, task),
  ]),
  to(14, "satisfy", submitted, others, async (m, task, picks) => {
    const set = withOthers(m, task, picks);
    const ids = set.map(({ id }) => id);
    const rated = await m.call<string[]>("submission_satisfy", ids, null, "EMPLOYER", null, m.now);
    return [(rated as string[]).length, tasks.satisfy(m.world, set)];
  }),
  to(3, "decline", submitted, others, async (m, task, picks) => {
    const set = withOthers(m, task, picks.slice(0, 2));
    return [await decline(m, set), tasks.decline(set)];
  }),
  to(3, "give up", submitted, nothing, async (m, task) => [
    await m.call("submission_give_up", task.id, task.worker.id, m.now),
    tasks.giveUp(task),
  ]),
];
