import { db } from "@/lib/platform/db";
import { type EntrySide, ownSides } from "./entry-sides";
import { type BalancePart, entryColumns, partColumns } from "./queries";
import type { EntryLine } from "./schema";

/** One task a batch of ratings paid, as the employer sees it. */
export interface PaidTask {
  submissionId: string;
  worker: string;
  payMicros: bigint;
  feeMicros: bigint;
}

export interface ExplainedEntry extends EntryLine {
  sides: EntrySide[];
  /** All entries of the account up to this one, summed by cause: what its balance afterwards is made of. */
  parts: BalancePart[];
  /** For the employer whose job paid: each of the tasks, at most `TASKS_SHOWN`. */
  tasks: PaidTask[];
  taskCount: number;
}

export const TASKS_SHOWN = 100;

/** What the database knows of an entry beyond what its owner reads. */
interface FoundEntry extends EntryLine {
  transactionId: bigint;
  accountId: bigint;
}

/**
 * An entry explained to its owner. Other people's accounts are not named, and of a batch of ratings a worker sees
 * the own task alone, an employer those of the own job. Null for an entry that is not the user's.
 */
export async function entryOf(userId: string, entryId: bigint): Promise<ExplainedEntry | null> {
  const found = await findEntry(userId, entryId);
  if (!found) return null;
  const { transactionId, accountId, ...entry } = found;
  const [sides, parts] = await Promise.all([sidesOf(userId, found), partsUntil(accountId, entryId)]);
  return { ...entry, tasks: [], taskCount: 0, ...sides, parts };
}

async function findEntry(userId: string, entryId: bigint): Promise<FoundEntry | undefined> {
  const [entry] = await db.$queryRaw<FoundEntry[]>`
    select ${entryColumns}, t.id as "transactionId", a.id as "accountId"
    from ledger_entry e
    join ledger_account a on a.id = e.account_id
    join ledger_transaction t on t.id = e.transaction_id
    left join submission s on s.id = e.submission_id
    left join job j on j.id = case a.kind when 'ESCROW' then a.owner_id else coalesce(t.job_id, s.job_id) end
    where e.id = ${entryId} and case a.kind
      when 'ESCROW' then j.employer_id = ${userId}
      else a.kind in ('EARNED', 'WALLET') and a.owner_id = ${userId} end`;
  return entry;
}

async function partsUntil(accountId: bigint, entryId: bigint): Promise<BalancePart[]> {
  return db.$queryRaw<BalancePart[]>`
    select ${partColumns} from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
    where e.account_id = ${accountId} and e.id <= ${entryId}
    group by 1 order by min(e.id)`;
}

type Sides = Pick<ExplainedEntry, "sides"> & Partial<Pick<ExplainedEntry, "tasks" | "taskCount">>;

async function sidesOf(userId: string, entry: FoundEntry): Promise<Sides> {
  if (entry.submissionId) return { sides: await sidesOfPay(entry, entry.submissionId) };
  if (entry.cause === "satisfied") return sidesOfRatings(entry);
  return { sides: await ownSides(userId, entry) };
}

/** The worker's view of a rating: pay and fee of the one task, from the job's locked money. */
async function sidesOfPay(entry: EntryLine, submissionId: string): Promise<EntrySide[]> {
  const { feeMicros } = await db.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: { feeMicros: true },
  });
  const pay = entry.amountMicros;
  return withoutZero([
    { party: "EMPLOYER", amountMicros: -pay - feeMicros, entryId: null },
    { party: "EARNED", amountMicros: pay, entryId: entry.entryId },
    { party: "FEES", amountMicros: feeMicros, entryId: null },
  ]);
}

/** The employer's view of a batch of ratings: what the one job paid to its workers, and the fee. */
async function sidesOfRatings(entry: FoundEntry): Promise<Sides> {
  const paid = await db.$queryRaw<(PaidTask & { total: bigint; allPay: bigint; allFees: bigint })[]>`
    select s.id as "submissionId", u.nickname as "worker", s.pay_micros as "payMicros", s.fee_micros as "feeMicros",
      count(*) over () as total, (sum(s.pay_micros) over ())::bigint as "allPay", (sum(s.fee_micros) over ())::bigint as "allFees"
    from ledger_entry e join submission s on s.id = e.submission_id join app_user u on u.id = s.worker_id
    where e.transaction_id = ${entry.transactionId} and s.job_id = ${entry.jobId}
    order by e.id limit ${TASKS_SHOWN}`;
  const sides = withoutZero([
    { party: "LOCKED", amountMicros: entry.amountMicros, entryId: entry.entryId },
    { party: "WORKERS", amountMicros: paid[0]?.allPay ?? 0n, entryId: null },
    { party: "FEES", amountMicros: paid[0]?.allFees ?? 0n, entryId: null },
  ]);
  const tasks = paid.map(({ total, allPay, allFees, ...task }) => task);
  return { sides, tasks, taskCount: Number(paid[0]?.total ?? 0n) };
}

const withoutZero = (sides: EntrySide[]) => sides.filter(({ amountMicros }) => amountMicros !== 0n);
