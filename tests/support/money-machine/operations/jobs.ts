import fc from "fast-check";
import { newId } from "@/lib/core/ids";
import { shareOf } from "@/lib/core/money";
import type { Machine } from "../machine";
import * as jobs from "../model/jobs";
import { DAYS_TO_RATE, MINUTES } from "../model/tasks";
import type { World } from "../model/world";
import { mostly, nothing, people, to, type Weighted } from "./operation";

const pending = ({ jobs }: World) => mostly(jobs, ({ status }) => status === "PENDING_REVIEW");
const open = (world: World) => mostly(world.jobs, jobs.isOpen);

async function publish(machine: Machine, terms: jobs.Terms): Promise<unknown> {
  const { id, employer, positions, pay, fee, approvalFee } = terms;
  await machine.run(
    "insert into job (id, employer_id, draft, created_at, updated_at) values ($1, $2, '{}', $3, $3)",
    id,
    employer.id,
    machine.now,
  );
  await machine.run(
    `update job set draft = null, title = 'A job of the money machine', steps = '{Do it}', positions = $2, pay_micros = $3,
     fee_micros = $4, approval_fee_micros = $5, minutes_to_complete = $6, days_to_rate = $7 where id = $1`,
    ...[id, positions, pay, fee, approvalFee, MINUTES, DAYS_TO_RATE],
  );
  return machine.amount("job_publish", id, machine.now);
}

/** Mostly small tasks, and some that lift whoever does them a few levels. */
const pay = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1_000, max: 9_000_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 100_000_000, max: 700_000_000 }) },
);

export const jobOperations: Weighted[] = [
  to(
    8,
    "publish",
    people,
    fc.record({
      positions: fc.integer({ min: 1, max: 12 }),
      pay,
      feeBps: fc.constantFrom(0, 333, 700),
      approvalFee: fc.constantFrom(0n, 400_000n),
    }),
    async (m, employer, { positions, pay, feeBps, approvalFee }) => {
      const fee = shareOf(BigInt(pay), feeBps);
      const terms = { id: newId("job"), employer, positions, pay: BigInt(pay), fee, approvalFee };
      return [await publish(m, terms), jobs.publish(m.world, terms)];
    },
  ),
  to(8, "approve", pending, nothing, async (m, job) => [
    await m.call("job_approve", job.id, "system:tests", m.in(m.world.now), m.now),
    jobs.approve(m.world, job),
  ]),
  to(
    1,
    "give back",
    pending,
    fc.constantFrom("CANCELLED" as const, "DECLINED" as const),
    async (m, job, status) => [
      await m.amount("job_give_back", job.id, status, null, null, m.now),
      jobs.giveBack(job, status),
    ],
  ),
  to(1, "pause", open, fc.boolean(), async (m, job, paused) => [
    await m.call("job_set_paused", job.id, paused, m.now),
    jobs.setPaused(job, paused),
  ]),
  to(1, "end", open, fc.constantFrom("STOPPED" as const, "EXPIRED" as const), async (m, job, status) => [
    await m.amount("job_end", job.id, status, m.now),
    jobs.end(job, status),
  ]),
  to(
    2,
    "add positions",
    open,
    fc.record({ count: fc.integer({ min: 1, max: 4 }), request: fc.nat({ max: 9 }) }),
    async (m, job, { count, request }) => [
      await m.amount("job_add_positions", job.id, count, String(request), m.now),
      jobs.addPositions(job, count, String(request)),
    ],
  ),
];
