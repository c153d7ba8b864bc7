import { DAY_MS } from "@/lib/core/time";
import type { Task } from "./tasks";
import { least, type Person, type World } from "./world";

export interface Referral {
  referrer: Person;
  at: number;
  voided: boolean;
  /** What it has brought for the person's work, and for the person's jobs. */
  worker: bigint;
  employer: bigint;
}

/** A Satisfied task for which something may be paid on top. */
export interface Reward {
  task: Task;
  at: number;
  level: number;
  settled: boolean;
}

/** Shares in basis points; the caps are low, so that histories reach them. */
export const TERMS = {
  workerBps: 500,
  workerDays: 40,
  workerCap: 2_000_000n,
  employerBps: 100,
  employerCap: 500_000n,
  bonusFromLevel4Bps: 100,
  bonusFromLevel8Bps: 200,
};

export function levelOf({ satisfied, notSatisfied, workMicros }: Person): number {
  const points = BigInt(satisfied) * 30n + (workMicros * 40n) / 1_000_000n - BigInt(notSatisfied) * 50n;
  let level = 0;
  while (level < 10 && points >= BigInt(Math.round(1000 * (level + 1) ** 1.5))) level += 1;
  return level;
}

/** Who brought a person stays who it was first. */
export function attribute(world: World, person: Person, referrer: Person): boolean {
  if (world.referrals.has(person)) return false;
  world.referrals.set(person, { referrer, at: world.now, voided: false, worker: 0n, employer: 0n });
  return true;
}

export function note(world: World, task: Task, level: number): void {
  const counts = (person: Person) => world.referrals.get(person)?.voided === false;
  if (level < 4 && !counts(task.worker) && !counts(task.job.employer)) return;
  world.rewards.push({ task, at: world.now, level, settled: false });
}

function voidLinked(world: World, rewards: Reward[]): string[] {
  const concerned = new Set(rewards.flatMap(({ task }) => [task.worker, task.job.employer]));
  return [...concerned]
    .filter((person) => {
      const referral = world.referrals.get(person);
      if (!referral || referral.voided) return false;
      referral.voided = world.linked.some(
        (pair) => pair.includes(person) && pair.includes(referral.referrer),
      );
      return referral.voided;
    })
    .map(({ id }) => id)
    .sort();
}

const share = (amount: bigint, bps: number) => (amount * BigInt(bps)) / 10_000n;

function pay(world: World, person: Person, amount: bigint): void {
  person.earned += amount;
  person.income.push({ amount, at: world.now, of: "reward" });
  world.platform.PROMOTIONS -= amount;
}

/** What a referral brings for one task: its share, until the cap is reached. */
function payReferrer(
  world: World,
  referral: Referral | undefined,
  side: "worker" | "employer",
  wanted: bigint,
): void {
  if (!referral || referral.voided) return;
  const cap = side === "worker" ? TERMS.workerCap : TERMS.employerCap;
  const amount = least(wanted, cap - referral[side]);
  referral[side] += amount;
  pay(world, referral.referrer, amount);
}

/** Pays what was noted. Returns how many were, and the people whose referral ended as that of linked accounts. */
export function settle(world: World): { settled: number; voided: string[] } {
  const due = world.rewards.filter(({ settled }) => !settled);
  const voided = voidLinked(world, due);
  for (const reward of due) {
    const { worker, job } = reward.task;
    const referral = world.referrals.get(worker);
    const inTime = referral && reward.at < referral.at + TERMS.workerDays * DAY_MS;
    if (inTime) payReferrer(world, referral, "worker", share(job.pay, TERMS.workerBps));
    payReferrer(world, world.referrals.get(job.employer), "employer", share(job.pay, TERMS.employerBps));
    if (reward.level >= 4) {
      pay(
        world,
        worker,
        share(job.pay, reward.level >= 8 ? TERMS.bonusFromLevel8Bps : TERMS.bonusFromLevel4Bps),
      );
    }
    reward.settled = true;
  }
  return { settled: due.length, voided };
}
