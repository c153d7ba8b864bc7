import { MICROS_PER_DOLLAR, type Micros } from "@/lib/core/money";
import { db, type Tx } from "@/lib/platform/db";

const TOP_LEVEL = 10;
const PER_SATISFIED = 30;
const PER_DOLLAR = 40n;
const PER_NOT_SATISFIED = 50;

/** What a worker's points are made of. */
export interface WorkerTotals {
  satisfied: number;
  notSatisfied: number;
  earnedMicros: Micros;
}

/** The points of a worker: for each Satisfied task and dollar earned, less for each final Not satisfied; never below 0. */
export function pointsOf({ satisfied, notSatisfied, earnedMicros }: WorkerTotals): number {
  const forMoney = Number((earnedMicros * PER_DOLLAR) / MICROS_PER_DOLLAR);
  return Math.max(0, satisfied * PER_SATISFIED + forMoney - notSatisfied * PER_NOT_SATISFIED);
}

/** The points at which a level begins: the rule book's curve, which the database repeats in worker_level(). */
export function pointsAt(level: number): number {
  return Math.round(1000 * level ** 1.5);
}

/** The level, 0 to 10, that so many points reach. */
export function levelOfPoints(points: number): number {
  let level = 0;
  while (level < TOP_LEVEL && points >= pointsAt(level + 1)) level++;
  return level;
}

export interface Standing {
  level: number;
  points: number;
  /** Points still missing to the next level; null at the highest. */
  missing: number | null;
}

/** The level of a worker with those totals, and how far the next one is. */
export function standingOf(totals: WorkerTotals): Standing {
  const points = pointsOf(totals);
  const level = levelOfPoints(points);
  return { level, points, missing: level === TOP_LEVEL ? null : pointsAt(level + 1) - points };
}

/** A person's level and the way to the next one. */
export async function standingOfUser(userId: string, client: Tx = db): Promise<Standing> {
  const totals = await client.workerStat.findUniqueOrThrow({
    where: { workerId: userId },
    select: { satisfied: true, notSatisfied: true, earnedMicros: true },
  });
  return standingOf(totals);
}

/** A person's level, 0 to 10. */
export async function levelOf(userId: string, client: Tx = db): Promise<number> {
  return (await standingOfUser(userId, client)).level;
}
