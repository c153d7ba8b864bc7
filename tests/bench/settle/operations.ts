import type { Load, Operation } from "../harness/load";
import type { JobGroup } from "./data";

/** What a session of the product's pool sets that matters here: the role it may do no more than. */
export const APP_SESSION = "set role piecework_app; set time zone 'UTC'";

/** Rates one submission Satisfied as the product's command does: one call of its function with a set of one. */
export function satisfyOne(group: JobGroup, index: number): Operation {
  return async (client) => {
    const id = group.submissionId(index);
    const job = index % group.jobs;
    const { rows } = await client.query<{ rated: string[] }>(
      "select submission_satisfy($1::text[], $2, 'EMPLOYER', $3, $4) as rated",
      [[id], group.jobId(job), group.employerId(job), new Date()],
    );
    if (rows[0]?.rated[0] !== id) throw new Error(`submission ${id} was not rated`);
  };
}

/** The same rating by the peer that locks every balance. */
export function satisfyLocked(group: JobGroup, index: number): Operation {
  return async (client) => {
    const id = group.submissionId(index);
    const { rows } = await client.query<{ rated: boolean }>(
      "select locked.settle_locked($1, $2, $3) as rated",
      [id, group.employerId, new Date()],
    );
    if (!rows[0]?.rated) throw new Error(`submission ${id} was not rated by the peer`);
  };
}

/** The statements of pgbench's TPC-B-like script, sent one by one in its simple protocol. */
export function tpcbScript(scale: number): Operation {
  return async (client) => {
    const { aid, tid, bid, delta } = tpcbRow(scale);
    await client.query("begin");
    await client.query(`update tpcb.pgbench_accounts set abalance = abalance + ${delta} where aid = ${aid}`);
    await client.query(`select abalance from tpcb.pgbench_accounts where aid = ${aid}`);
    await client.query(`update tpcb.pgbench_tellers set tbalance = tbalance + ${delta} where tid = ${tid}`);
    await client.query(`update tpcb.pgbench_branches set bbalance = bbalance + ${delta} where bid = ${bid}`);
    await client.query(
      `insert into tpcb.pgbench_history (tid, bid, aid, delta, mtime) values (${tid}, ${bid}, ${aid}, ${delta}, current_timestamp)`,
    );
    await client.query("end");
  };
}

/** The same work in one call of a function. */
export function tpcbFunction(scale: number): Operation {
  return (client) => {
    const { aid, tid, bid, delta } = tpcbRow(scale);
    return client.query("select tpcb.tpcb_like($1, $2, $3, $4)", [aid, tid, bid, delta]);
  };
}

function tpcbRow(scale: number) {
  const upTo = (n: number) => 1 + Math.floor(Math.random() * n);
  return { aid: upTo(scale * 100_000), tid: upTo(scale * 10), bid: upTo(scale), delta: upTo(10_001) - 5_001 };
}

/** The least that anything which counts on one row must do. */
export const updateHotRow: Operation = (client) =>
  client.query("update hot.counter set value = value + $1 where id = 1", [1]);

/** A contender's operations, taken up where its last round ended. */
export function takingUp(load: Load, operations: number, operation: (index: number) => Operation) {
  let done = 0;
  return async () => {
    const from = done;
    done += operations;
    return load.drive(operations, (client, index) => operation(from + index)(client, index));
  };
}
