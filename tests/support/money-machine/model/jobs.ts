import { NOT_ALLOWED, type Person, type World } from "./world";

export interface Job {
  id: string;
  employer: Person;
  status:
    | "PENDING_REVIEW"
    | "RUNNING"
    | "PAUSED"
    | "DECLINED"
    | "CANCELLED"
    | "STOPPED"
    | "EXPIRED"
    | "FINISHED";
  pay: bigint;
  fee: bigint;
  approvalFee: bigint;
  positions: number;
  taken: number;
  satisfied: number;
  escrow: bigint;
  requests: Set<string>;
}

export type Terms = Pick<Job, "id" | "employer" | "pay" | "fee" | "approvalFee" | "positions">;

export const unitOf = (job: Job) => job.pay + job.fee;
export const isOpen = (job: Job) => job.status === "RUNNING" || job.status === "PAUSED";

/** Takes from Wallet, then Earned; says what is missing and then takes nothing. Refused to a person in debt. */
function fund(job: Job, amount: bigint): bigint | string {
  const person = job.employer;
  if (person.owes > 0n) return NOT_ALLOWED;
  const missing = amount - person.wallet - person.earned;
  if (missing > 0n) return missing;
  const fromWallet = person.wallet < amount ? person.wallet : amount;
  person.wallet -= fromWallet;
  person.earned -= amount - fromWallet;
  job.escrow += amount;
  return 0n;
}

export function refund(job: Job, amount: bigint): void {
  job.escrow -= amount;
  job.employer.wallet += amount;
}

/** Returns what is missing; the job exists only when nothing is. */
export function publish(world: World, terms: Terms): bigint | string {
  const job: Job = {
    ...terms,
    status: "PENDING_REVIEW",
    taken: 0,
    satisfied: 0,
    escrow: 0n,
    requests: new Set(),
  };
  const missing = fund(job, BigInt(job.positions) * unitOf(job) + job.approvalFee);
  if (missing === 0n) world.jobs.push(job);
  return missing;
}

export function approve(world: World, job: Job): boolean {
  if (job.status !== "PENDING_REVIEW") return false;
  job.status = "RUNNING";
  job.escrow -= job.approvalFee;
  world.platform.FEES += job.approvalFee;
  return true;
}

export function giveBack(job: Job, status: "CANCELLED" | "DECLINED"): bigint | null {
  if (job.status !== "PENDING_REVIEW") return null;
  const held = job.escrow;
  job.status = status;
  job.positions = 0;
  refund(job, held);
  return held;
}

export function setPaused(job: Job, paused: boolean): boolean {
  if (job.status !== (paused ? "RUNNING" : "PAUSED")) return false;
  job.status = paused ? "PAUSED" : "RUNNING";
  return true;
}

export function end(job: Job, status: "STOPPED" | "EXPIRED"): bigint | null {
  if (!isOpen(job)) return null;
  const back = BigInt(job.positions - job.taken) * unitOf(job);
  job.status = status;
  job.positions = job.taken;
  refund(job, back);
  return back;
}

export function addPositions(job: Job, count: number, request: string): bigint | string | null {
  if (!isOpen(job)) return null;
  if (job.requests.has(request)) return 0n;
  const missing = fund(job, BigInt(count) * unitOf(job));
  if (missing !== 0n) return missing;
  job.requests.add(request);
  job.positions += count;
  return 0n;
}
