import type { PoolClient } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { formatMoney } from "@/lib/core/money";
import { publishJob } from "@/lib/jobs/publish";
import { balancesOf } from "@/lib/ledger/queries";
import { pool } from "@/lib/platform/db";
import { ownerPool, rows } from "@/tests/support/database";
import {
  createDraft,
  createRunningJob,
  createSubmission,
  createUser,
  type TestJob,
} from "@/tests/support/factories";

const NO_PRIVILEGE = "42501";
const CHECK = "23514";
const UNIQUE = "23505";
const UNBALANCED = "PW001";
const NOT_ALLOWED_OR_SEALED = "PW002";
const APPEND_ONLY = "PW003";
const NO_SUCH_STEP = "PW004";
const FIXED = "PW005";

let job: TestJob;
let submitted: string;
let satisfied: string;

beforeAll(async () => {
  job = await createRunningJob({ positions: 5 });
  submitted = (await createSubmission({ job })).id;
  satisfied = (await createSubmission({ job, status: "SATISFIED" })).id;
});

/** PostgreSQL's code for refusing the statement, or "allowed"; whatever it did is taken back. */
async function refusal(connect: () => Promise<PoolClient>, sql: string, values: unknown[] = []) {
  const client = await connect();
  try {
    await client.query("begin");
    await client.query(sql, values);
    return "allowed";
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

const asApplication = (sql: string, values?: unknown[]) => refusal(() => pool.connect(), sql, values);
const asOwner = (sql: string, values?: unknown[]) => refusal(() => ownerPool().connect(), sql, values);

const account = (kind: string, owner: string) =>
  `(select id from ledger_account where kind = '${kind}' and owner_id = '${owner}')`;

/** Posts an event of two entries. */
function post(kind: string, key: string, from: string, to: string, amount: bigint, given = amount) {
  return `select ledger_post('${kind}', '${key}', null, array[${from}, ${to}], array[-${amount}, ${given}]::bigint[], null, now())`;
}

describe("PostgreSQL refuses the application role", () => {
  it("to write an entry or a transaction of its own", async () => {
    expect(
      await asApplication(
        "insert into ledger_entry (transaction_id, account_id, amount_micros, balance_after_micros) values (1, 1, 5, 5)",
      ),
    ).toBe(NO_PRIVILEGE);
    expect(
      await asApplication(
        "insert into ledger_transaction (kind, key, created_at) values ('DEPOSIT', 'mine', now())",
      ),
    ).toBe(NO_PRIVILEGE);
  });

  it("to edit an entry", async () => {
    expect(await asApplication("update ledger_entry set amount_micros = 1")).toBe(NO_PRIVILEGE);
  });

  it("to delete an entry or a transaction", async () => {
    expect(await asApplication("delete from ledger_entry")).toBe(NO_PRIVILEGE);
    expect(await asApplication("delete from ledger_transaction")).toBe(NO_PRIVILEGE);
    expect(await asApplication("truncate ledger_entry")).toBe(NO_PRIVILEGE);
  });

  it("to edit a balance, or to open an account", async () => {
    expect(await asApplication("update ledger_account set balance_micros = balance_micros + 1")).toBe(
      NO_PRIVILEGE,
    );
    expect(await asApplication("insert into ledger_account (kind, owner_id) values ('WALLET', 'me')")).toBe(
      NO_PRIVILEGE,
    );
  });

  it("to call ledger_post, or what else is inside the ledger", async () => {
    const wallet = account("WALLET", job.employer.id);
    expect(
      await asApplication(post("DEPOSIT", "mine", account("CLEARING", "stripe"), wallet, 1_000_000n)),
    ).toBe(NO_PRIVILEGE);
    expect(await asApplication("select job_fund($1, $2, 'mine', 1, now())", [job.id, job.employer.id])).toBe(
      NO_PRIVILEGE,
    );
    expect(await asApplication("select submission_free_positions(array[$1], now())", [submitted])).toBe(
      NO_PRIVILEGE,
    );
  });

  it("to allow a flow of money that is not allowed", async () => {
    expect(await asApplication("insert into ledger_flow values ('DEPOSIT', 'EARNED', 1)")).toBe(NO_PRIVILEGE);
  });

  it("to credit a deposit twice, or with another amount", async () => {
    const user = await createUser({ walletMicros: 10_000_000n });
    const [deposit] = await rows<{ id: string }>("select id from deposit where user_id = $1", [user.id]);
    const credit = "select deposit_credit($1, $2, $3, now()) as credited";
    const again = await pool.query(credit, [deposit?.id, `pi_${deposit?.id}`, 10_000_000n]);
    expect(again.rows).toEqual([{ credited: false }]);
    expect(await asApplication(credit, [deposit?.id, "pi_another", 10_000_000n])).toBe("PW006");
    expect(await asApplication(credit, [deposit?.id, `pi_${deposit?.id}`, 20_000_000n])).toBe("PW006");
    expect((await balancesOf(user.id)).walletMicros).toBe(10_000_000n);
  });

  it("to publish a job with money that is not there", async () => {
    const poor = await createUser({ walletMicros: 10_000n });
    const draft = await createDraft({ employer: poor });
    await expect(publishJob(poor, { jobId: draft.id })).rejects.toThrow(
      `Publishing needs ${formatMoney(711_000n)} more than you have.`,
    );
    expect(await balancesOf(poor.id)).toEqual({
      earnedMicros: 0n,
      walletMicros: 10_000n,
      lockedMicros: 0n,
    });
  });

  it("to change the state of a submission or of a job", async () => {
    expect(await asApplication("update submission set status = 'SATISFIED' where id = $1", [submitted])).toBe(
      NO_PRIVILEGE,
    );
    expect(await asApplication("update job set status = 'STOPPED' where id = $1", [job.id])).toBe(
      NO_PRIVILEGE,
    );
  });

  it("to make up a submission, or to delete one", async () => {
    expect(
      await asApplication(
        `insert into submission (id, job_id, employer_id, worker_id, pay_micros, fee_micros, days_to_rate, reserved_at, reserved_until)
         select 'sub_x', job_id, employer_id, worker_id, 1, 0, 7, now(), now() from submission limit 1`,
      ),
    ).toBe(NO_PRIVILEGE);
    expect(await asApplication("delete from submission")).toBe(NO_PRIVILEGE);
  });

  it.each(["pay_micros", "fee_micros", "approval_fee_micros", "positions", "days_to_rate"])(
    "to change %s of a published job",
    async (column) => {
      expect(await asApplication(`update job set ${column} = ${column} + 1 where id = $1`, [job.id])).toBe(
        FIXED,
      );
    },
  );

  it.each([
    "title = title || '!'",
    "steps = steps || array['And one more thing']",
    "proofs = '[]'",
    "targeting = 'TIER_1'",
    "minutes_to_complete = 5",
  ])("to change what a running job asks for: %s", async (change) => {
    expect(await asApplication(`update job set ${change} where id = $1`, [job.id])).toBe(FIXED);
  });

  it("to change a proof that was submitted", async () => {
    const change = `update submission set proof = '{"p1": "something better"}' where id = $1`;
    expect(await asApplication(change, [submitted])).toBe(FIXED);
    expect(await asApplication(change, [satisfied])).toBe(FIXED);
  });

  it("to change or delete the audit log", async () => {
    expect(await asApplication("update audit_entry set actor = 'nobody'")).toBe(NO_PRIVILEGE);
    expect(await asApplication("delete from audit_entry")).toBe(NO_PRIVILEGE);
    expect(await asApplication("truncate audit_entry")).toBe(NO_PRIVILEGE);
  });

  it("to rewrite the history of settings and corrections", async () => {
    expect(await asApplication("update setting_version set value = '1'")).toBe(NO_PRIVILEGE);
    expect(await asApplication("delete from job_correction")).toBe(NO_PRIVILEGE);
  });

  it("to change the legal steps of jobs and submissions", async () => {
    expect(await asApplication("insert into job_transition values ('STOPPED', 'RUNNING')")).toBe(
      NO_PRIVILEGE,
    );
    expect(await asApplication("delete from submission_transition")).toBe(NO_PRIVILEGE);
  });
});

describe("PostgreSQL refuses even its owner", () => {
  const clearing = account("CLEARING", "stripe");
  const fees = account("FEES", "stripe-0");
  const wallet = () => account("WALLET", job.employer.id);

  it("entries that do not sum to zero", async () => {
    expect(await asOwner(post("DEPOSIT", "k", clearing, wallet(), 1_000_000n, 1_000_001n))).toBe(UNBALANCED);
  });

  it("money that flows where its event does not allow it", async () => {
    expect(await asOwner(post("DEPOSIT", "k", clearing, account("EARNED", job.employer.id), 10_000n))).toBe(
      NOT_ALLOWED_OR_SEALED,
    );
    expect(await asOwner(post("SATISFIED", "k", account("ESCROW", job.id), wallet(), 10_000n))).toBe(
      NOT_ALLOWED_OR_SEALED,
    );
  });

  it("an entry added to a transaction of the past", async () => {
    expect(
      await asOwner(
        `insert into ledger_entry (transaction_id, account_id, amount_micros, balance_after_micros)
         select t.id, a.account, a.amount, a.amount from ledger_transaction t,
           (values (${clearing}, -5::bigint), (${wallet()}, 5::bigint)) a (account, amount)
         where t.id = (select min(id) from ledger_transaction where kind = 'DEPOSIT')`,
      ),
    ).toBe(NOT_ALLOWED_OR_SEALED);
  });

  it("an account below zero", async () => {
    expect(await asOwner(post("JOB_APPROVED", "k", account("ESCROW", job.id), fees, 900_000_000n))).toBe(
      CHECK,
    );
  });

  it("one business event posted twice", async () => {
    const [transaction] = await rows<{ key: string }>(
      "select key from ledger_transaction where kind = 'DEPOSIT' limit 1",
    );
    expect(await asOwner(post("DEPOSIT", transaction?.key ?? "", clearing, wallet(), 10_000n))).toBe(UNIQUE);
  });

  it("one submission paid twice", async () => {
    const [paid] = await rows<{ worker_id: string }>("select worker_id from submission where id = $1", [
      satisfied,
    ]);
    expect(
      await asOwner(
        `select ledger_post('SATISFIED', 'again', null,
           array[${account("EARNED", paid?.worker_id ?? "")}, ${account("ESCROW", job.id)}],
           array[100000, -100000]::bigint[], array['${satisfied}', null], now())`,
      ),
    ).toBe(UNIQUE);
  });

  it.each([
    ["an entry changed", "update ledger_entry set amount_micros = amount_micros"],
    ["an entry deleted", "delete from ledger_entry"],
    ["all entries deleted", "truncate ledger_entry"],
    ["a transaction changed", "update ledger_transaction set key = key"],
    ["a transaction deleted", "delete from ledger_transaction"],
    ["an account deleted", "delete from ledger_account"],
    ["the audit log changed", "update audit_entry set actor = actor"],
    ["the audit log deleted", "delete from audit_entry"],
    ["the audit log emptied", "truncate audit_entry"],
  ])("%s", async (_what, sql) => {
    expect(await asOwner(sql)).toBe(APPEND_ONLY);
  });

  it("a step of a job or a submission that its life does not have", async () => {
    expect(await asOwner("update job set status = 'DECLINED' where id = $1", [job.id])).toBe(NO_SUCH_STEP);
    expect(await asOwner("update submission set status = 'SUBMITTED' where id = $1", [satisfied])).toBe(
      NO_SUCH_STEP,
    );
  });

  it("an owner who works the own job", async () => {
    expect(await asOwner("update submission set worker_id = employer_id where id = $1", [submitted])).toBe(
      CHECK,
    );
  });
});
