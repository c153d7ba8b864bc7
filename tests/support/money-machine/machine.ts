import { newId } from "@/lib/core/ids";
import { DAY_MS } from "@/lib/core/time";
import { pool } from "@/lib/platform/db";
import { rows } from "../database";
import { createUsers } from "../factories";
import {
  at,
  DAYS_TO_RATE,
  emptyModel,
  GRACE_SECONDS,
  MAX_OPEN,
  MINUTES,
  type Model,
  type ModelJob,
} from "./model";
import { decline } from "./model-tasks";

/** The real money machine, spoken to as the application's role, beside the model it must agree with. */
export class Machine {
  readonly jobs: string[] = [];
  readonly tasks: string[] = [];

  private constructor(
    readonly people: string[],
    readonly model: Model,
  ) {}

  static async start(): Promise<Machine> {
    const people = await createUsers(6);
    return new Machine(
      people.map(({ id }) => id),
      emptyModel(people.length, Date.parse("2026-01-01T00:00:00Z")),
    );
  }

  private get now(): Date {
    return new Date(this.model.now);
  }

  private async call<T>(expression: string, values: unknown[]): Promise<T> {
    const { rows: found } = await pool.query<{ result: T }>(`select ${expression} as result`, values);
    return at(found, 0).result;
  }

  private async amount(expression: string, values: unknown[]): Promise<bigint | null> {
    const text = await this.call<string | null>(expression, values);
    return text === null ? null : BigInt(text);
  }

  /** Credits the same payment twice, as a repeated webhook does. */
  async deposit(person: number, amount: bigint): Promise<boolean[]> {
    const id = newId("deposit");
    await pool.query(
      "insert into deposit (id, user_id, amount_micros, return_path, created_at) values ($1, $2, $3, '/wallet', $4)",
      [id, at(this.people, person), amount, this.now],
    );
    const credit = () =>
      this.call<boolean>("deposit_credit($1, $2, $3, $4)", [id, `pi_${id}`, amount, this.now]);
    return [await credit(), await credit()];
  }

  async publish({
    employer,
    positions,
    pay,
    fee,
    approvalFee,
  }: Pick<ModelJob, "employer" | "pay" | "fee" | "approvalFee" | "positions">): Promise<bigint | null> {
    const id = newId("job");
    await pool.query(
      "insert into job (id, employer_id, draft, created_at, updated_at) values ($1, $2, '{}', $3, $3)",
      [id, at(this.people, employer), this.now],
    );
    await pool.query(
      `update job set draft = null, title = 'A job of the money machine', steps = '{Do it}', positions = $2, pay_micros = $3, fee_micros = $4,
       approval_fee_micros = $5, minutes_to_complete = $6, days_to_rate = $7 where id = $1`,
      [id, positions, pay, fee, approvalFee, MINUTES, DAYS_TO_RATE],
    );
    try {
      const missing = await this.amount("job_publish($1, $2)", [id, this.now]);
      this.jobs.push(id);
      return missing;
    } catch (error) {
      const { code, detail } = error as { code?: string; detail?: string };
      if (code !== "PW402" || !detail) throw error;
      return BigInt(detail);
    }
  }

  approve(job: number): Promise<boolean> {
    return this.call("job_approve($1, 'system:tests', $2, $3)", [
      at(this.jobs, job),
      new Date(this.model.now * 2),
      this.now,
    ]);
  }

  giveBack(job: number, status: string): Promise<bigint | null> {
    return this.amount("job_give_back($1, $2, null, null, $3)", [at(this.jobs, job), status, this.now]);
  }

  setPaused(job: number, paused: boolean): Promise<boolean> {
    return this.call("job_set_paused($1, $2, $3)", [at(this.jobs, job), paused, this.now]);
  }

  end(job: number, status: string): Promise<bigint | null> {
    return this.amount("job_end($1, $2, $3)", [at(this.jobs, job), status, this.now]);
  }

  addPositions(job: number, count: number, request: string): Promise<bigint | null> {
    return this.amount("job_add_positions($1, $2, $3, $4)", [at(this.jobs, job), count, request, this.now]);
  }

  async reserve(job: number, worker: number): Promise<string> {
    const id = newId("submission");
    const outcome = await this.call<string>("submission_reserve($1, $2, $3, $4, $5)", [
      id,
      at(this.jobs, job),
      at(this.people, worker),
      MAX_OPEN,
      this.now,
    ]);
    if (outcome === "reserved") this.tasks.push(id);
    return outcome;
  }

  submit(task: number): Promise<string> {
    const worker = at(this.people, at(this.model.tasks, task).worker);
    return this.call("submission_submit($1, $2, '{}', '{}', $3, $4)", [
      at(this.tasks, task),
      worker,
      GRACE_SECONDS,
      this.now,
    ]);
  }

  async satisfy(tasks: number[]): Promise<number> {
    const ids = tasks.map((task) => at(this.tasks, task));
    const rated = await this.call<string[]>("submission_satisfy($1, null, 'EMPLOYER', null, $2)", [
      ids,
      this.now,
    ]);
    return rated.length;
  }

  /** A rating names its job, so a mixed set is declined job by job. */
  async decline(tasks: number[]): Promise<[actual: number, expected: number]> {
    let declined = 0;
    for (const job of new Set(tasks.map((task) => at(this.model.tasks, task).job))) {
      const ids = tasks.map((task) => at(this.tasks, task));
      const rated = await this.call<string[]>(
        "submission_decline($1, $2, null, 'OTHER', 'Not what was asked for.', $3)",
        [ids, at(this.jobs, job), this.now],
      );
      declined += rated.length;
    }
    return [
      declined,
      decline(
        this.model,
        tasks.map((task) => at(this.model.tasks, task)),
      ),
    ];
  }

  giveUp(task: number): Promise<boolean> {
    const worker = at(this.people, at(this.model.tasks, task).worker);
    return this.call("submission_give_up($1, $2, $3)", [at(this.tasks, task), worker, this.now]);
  }

  expireLapsed(): Promise<number> {
    return this.call("submission_expire_lapsed(1000, $1, $2)", [GRACE_SECONDS, this.now]);
  }

  satisfyDue(): Promise<number> {
    return this.call("submission_satisfy_due(1000, $1)", [this.now]);
  }

  /** Lets every timer run out, so that nothing of this history is left for the sweeps of the next one. */
  async finish(): Promise<void> {
    this.model.now += 2 * DAYS_TO_RATE * DAY_MS;
    await this.expireLapsed();
    await this.satisfyDue();
  }

  /** Every balance and state as PostgreSQL has it, in the form of `expected`. */
  async actual() {
    const balances = await rows<{ kind: string; owner_id: string; balance_micros: string }>(
      "select kind, owner_id, balance_micros from ledger_account where owner_id = any ($1)",
      [[...this.people, ...this.jobs]],
    );
    const of = (kind: string, owner: string) =>
      BigInt(balances.find((row) => row.kind === kind && row.owner_id === owner)?.balance_micros ?? 0);
    const jobs = await rows<{ id: string; status: string }>(
      "select id, status from job where id = any ($1)",
      [this.jobs],
    );
    const tasks = await rows<{ id: string; status: string }>(
      "select id, status from submission where id = any ($1)",
      [this.tasks],
    );
    const statusOf = (list: { id: string; status: string }[]) =>
      new Map(list.map((row) => [row.id, row.status]));
    const [jobStatus, taskStatus] = [statusOf(jobs), statusOf(tasks)];
    return {
      people: this.people.map((id) => ({ wallet: of("WALLET", id), earned: of("EARNED", id) })),
      jobs: this.jobs.map((id) => ({ status: jobStatus.get(id), escrow: of("ESCROW", id) })),
      tasks: this.tasks.map((id) => taskStatus.get(id)),
    };
  }

  expected() {
    return {
      people: this.model.people,
      jobs: this.model.jobs.map(({ status, escrow }) => ({ status, escrow })),
      tasks: this.model.tasks.map(({ status }) => status),
    };
  }
}
