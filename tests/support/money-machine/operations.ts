import fc from "fast-check";
import { shareOf } from "@/lib/core/money";
import { MINUTE_MS } from "@/lib/core/time";
import type { Machine } from "./machine";
import * as model from "./model";
import * as modelTasks from "./model-tasks";

/** One random thing that happens. `run` does it to PostgreSQL and to the model and returns both answers. */
export interface Operation {
  name: string;
  run(machine: Machine): Promise<[actual: unknown, expected: unknown] | null>;
}

const index = fc.nat({ max: 1_000_000 });
const person = fc.nat({ max: 5 });

// An index into whatever exists by then; before anything does, the operation has nothing to work on.
const pick = <T>(list: T[], n: number): number | null => (list.length === 0 ? null : n % list.length);

const deposit = fc.record({ who: person, cents: fc.integer({ min: 1, max: 5_000 }) }).map(
  ({ who, cents }): Operation => ({
    name: `deposit ${cents} cents for ${who}`,
    run: async (machine) => {
      const amount = BigInt(cents) * 10_000n;
      const credited = await machine.deposit(who, amount);
      model.deposit(machine.model, who, amount);
      return [credited, [true, false]];
    },
  }),
);

const publish = fc
  .record({
    employer: person,
    positions: fc.integer({ min: 1, max: 6 }),
    pay: fc.integer({ min: 1_000, max: 900_000 }),
    feeBps: fc.constantFrom(0, 333, 700),
    approvalFee: fc.constantFrom(0n, 400_000n),
  })
  .map(
    ({ employer, positions, pay, feeBps, approvalFee }): Operation => ({
      name: `publish ${positions} × ${pay} by ${employer}`,
      run: async (machine) => {
        const terms = {
          employer,
          positions,
          pay: BigInt(pay),
          fee: shareOf(BigInt(pay), feeBps),
          approvalFee,
        };
        return [await machine.publish(terms), model.publish(machine.model, terms)];
      },
    }),
  );

function onJob<T>(
  name: string,
  extra: fc.Arbitrary<T>,
  run: (machine: Machine, job: number, value: T) => Promise<[unknown, unknown]>,
) {
  return fc.record({ n: index, value: extra }).map(
    ({ n, value }): Operation => ({
      name: `${name} ${JSON.stringify(value)}`,
      run: async (machine) => {
        const job = pick(machine.model.jobs, n);
        return job === null ? null : run(machine, job, value);
      },
    }),
  );
}

function onTasks<T>(
  name: string,
  extra: fc.Arbitrary<T>,
  run: (machine: Machine, tasks: number[], value: T) => Promise<[unknown, unknown]>,
) {
  return fc.record({ picks: fc.array(index, { minLength: 1, maxLength: 8 }), value: extra }).map(
    ({ picks, value }): Operation => ({
      name: `${name} ${picks.length} tasks`,
      run: async (machine) => {
        const tasks = picks.flatMap((n) => pick(machine.model.tasks, n) ?? []);
        return tasks.length === 0 ? null : run(machine, tasks, value);
      },
    }),
  );
}

const nothing = fc.constant(null);
const jobOf = (machine: Machine, job: number) => model.at(machine.model.jobs, job);
const tasksOf = (machine: Machine, tasks: number[]) =>
  tasks.map((task) => model.at(machine.model.tasks, task));

/** Everything that can happen to the money, weighted so that jobs get published, worked on and rated. */
export const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 3, arbitrary: deposit },
  { weight: 5, arbitrary: publish },
  {
    weight: 6,
    arbitrary: onJob("approve", nothing, async (m, job) => [
      await m.approve(job),
      model.approve(m.model, jobOf(m, job)),
    ]),
  },
  {
    weight: 1,
    arbitrary: onJob(
      "give back",
      fc.constantFrom("CANCELLED" as const, "DECLINED" as const),
      async (m, job, status) => [
        await m.giveBack(job, status),
        model.giveBack(m.model, jobOf(m, job), status),
      ],
    ),
  },
  {
    weight: 2,
    arbitrary: onJob("pause", fc.boolean(), async (m, job, paused) => [
      await m.setPaused(job, paused),
      model.setPaused(jobOf(m, job), paused),
    ]),
  },
  {
    weight: 1,
    arbitrary: onJob(
      "end",
      fc.constantFrom("STOPPED" as const, "EXPIRED" as const),
      async (m, job, status) => [await m.end(job, status), model.end(m.model, jobOf(m, job), status)],
    ),
  },
  {
    weight: 2,
    arbitrary: onJob(
      "add positions",
      fc.record({ count: fc.integer({ min: 1, max: 4 }), request: fc.nat({ max: 30 }) }),
      async (m, job, { count, request }) => [
        await m.addPositions(job, count, String(request)),
        model.addPositions(m.model, jobOf(m, job), count, `${job}:${request}`),
      ],
    ),
  },
  {
    weight: 20,
    arbitrary: onJob("reserve", person, async (m, job, worker) => [
      await m.reserve(job, worker),
      modelTasks.reserve(m.model, job, worker),
    ]),
  },
  {
    weight: 18,
    arbitrary: onTasks("submit", nothing, async (m, [task = 0]) => [
      await m.submit(task),
      modelTasks.submit(m.model, model.at(m.model.tasks, task)),
    ]),
  },
  {
    weight: 12,
    arbitrary: onTasks("satisfy", nothing, async (m, tasks) => [
      await m.satisfy(tasks),
      modelTasks.satisfy(m.model, tasksOf(m, tasks)),
    ]),
  },
  { weight: 4, arbitrary: onTasks("decline", nothing, async (m, tasks) => m.decline(tasks)) },
  {
    weight: 4,
    arbitrary: onTasks("give up", nothing, async (m, [task = 0]) => [
      await m.giveUp(task),
      modelTasks.giveUp(m.model, model.at(m.model.tasks, task)),
    ]),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(1, 10, 16, 60, 1_440, 10_080).map(
      (minutes): Operation => ({
        name: `${minutes} minutes pass`,
        run: async (m) => {
          m.model.now += minutes * MINUTE_MS;
          return [
            [await m.expireLapsed(), await m.satisfyDue()],
            [modelTasks.expireLapsed(m.model), modelTasks.satisfyDue(m.model)],
          ];
        },
      }),
    ),
  },
);
