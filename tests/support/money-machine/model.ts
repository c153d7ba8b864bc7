/** What the money machine should do, in plain arithmetic: the thing PostgreSQL is compared with. */
export interface Model {
  now: number;
  people: { wallet: bigint; earned: bigint }[];
  jobs: ModelJob[];
  tasks: ModelTask[];
  fees: bigint;
  deposited: bigint;
  requests: Set<string>;
}

export interface ModelJob {
  employer: number;
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
}

export interface ModelTask {
  job: number;
  worker: number;
  status: "RESERVED" | "SUBMITTED" | "SATISFIED" | "NOT_SATISFIED" | "EXPIRED" | "RELEASED" | "WITHDRAWN";
  reservedUntil: number;
  rateDueAt: number;
}

export const MINUTES = 15;
export const GRACE_SECONDS = 60;
export const DAYS_TO_RATE = 7;
export const MAX_OPEN = 3;

export function emptyModel(people: number, now: number): Model {
  const nobody = () => ({ wallet: 0n, earned: 0n });
  return {
    now,
    people: Array.from({ length: people }, nobody),
    jobs: [],
    tasks: [],
    fees: 0n,
    deposited: 0n,
    requests: new Set(),
  };
}

export const unitOf = (job: ModelJob) => job.pay + job.fee;
export const isOpen = (job: ModelJob) => job.status === "RUNNING" || job.status === "PAUSED";

/** Takes from Wallet, then Earned; says what is missing and then takes nothing. */
function fund(model: Model, job: ModelJob, amount: bigint): bigint {
  const person = at(model.people, job.employer);
  const missing = amount - person.wallet - person.earned;
  if (missing > 0n) return missing;
  const fromWallet = person.wallet < amount ? person.wallet : amount;
  person.wallet -= fromWallet;
  person.earned -= amount - fromWallet;
  job.escrow += amount;
  return 0n;
}

export function refund(model: Model, job: ModelJob, amount: bigint): void {
  job.escrow -= amount;
  at(model.people, job.employer).wallet += amount;
}

export function deposit(model: Model, person: number, amount: bigint): void {
  at(model.people, person).wallet += amount;
  model.deposited += amount;
}

/** Returns what is missing; the job exists only when nothing is. */
export function publish(
  model: Model,
  terms: Pick<ModelJob, "employer" | "pay" | "fee" | "approvalFee" | "positions">,
): bigint {
  const job: ModelJob = { ...terms, status: "PENDING_REVIEW", taken: 0, satisfied: 0, escrow: 0n };
  const missing = fund(model, job, BigInt(job.positions) * unitOf(job) + job.approvalFee);
  if (missing === 0n) model.jobs.push(job);
  return missing;
}

export function approve(model: Model, job: ModelJob): boolean {
  if (job.status !== "PENDING_REVIEW") return false;
  job.status = "RUNNING";
  job.escrow -= job.approvalFee;
  model.fees += job.approvalFee;
  return true;
}

export function giveBack(model: Model, job: ModelJob, status: "CANCELLED" | "DECLINED"): bigint | null {
  if (job.status !== "PENDING_REVIEW") return null;
  const held = job.escrow;
  job.status = status;
  job.positions = 0;
  refund(model, job, held);
  return held;
}

export function setPaused(job: ModelJob, paused: boolean): boolean {
  if (job.status !== (paused ? "RUNNING" : "PAUSED")) return false;
  job.status = paused ? "PAUSED" : "RUNNING";
  return true;
}

export function end(model: Model, job: ModelJob, status: "STOPPED" | "EXPIRED"): bigint | null {
  if (!isOpen(job)) return null;
  const back = BigInt(job.positions - job.taken) * unitOf(job);
  job.status = status;
  job.positions = job.taken;
  refund(model, job, back);
  return back;
}

export function addPositions(model: Model, job: ModelJob, count: number, request: string): bigint | null {
  if (!isOpen(job)) return null;
  if (model.requests.has(request)) return 0n;
  const missing = fund(model, job, BigInt(count) * unitOf(job));
  if (missing > 0n) return missing;
  model.requests.add(request);
  job.positions += count;
  return 0n;
}

export function at<T>(list: T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`nothing at ${index}`);
  return found;
}
