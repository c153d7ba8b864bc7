import type { UserActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { type Micros, moneyInput } from "@/lib/core/money";
import { DAY_MS, later } from "@/lib/core/time";
import { approveRun } from "@/lib/payouts/approve";
import { createRun } from "@/lib/payouts/create";
import { reconcilePayouts } from "@/lib/payouts/reconcile";
import { workOnRun } from "@/lib/payouts/work";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import {
  type Destination,
  destinationHash,
  maskedLabel,
  sealDestination,
} from "@/lib/withdrawals/destination";
import { ownerPool, rows } from "./database";
import { createUser, createUsers, type TestUser } from "./factories";

export interface Requested {
  id: string;
  worker: TestUser;
}

export interface NewRequest {
  /** PayPal, at an address with this word before the @, which the stand-in takes for an outcome. */
  outcome?: string;
  destination?: Destination;
  amountMicros?: Micros;
  feeMicros?: Micros;
}

/** A requested withdrawal; its money is put into Earned by the books' owner, so that hundreds take a moment. */
export async function requested(request: NewRequest = {}, worker?: TestUser): Promise<Requested> {
  const user = worker ?? (await createUser());
  const { amountMicros = 10_000_000n, feeMicros = 200_000n, outcome } = request;
  const email = `${user.nickname}${outcome ? `+${outcome}` : ""}@test.example`;
  const destination = request.destination ?? { kind: "PAYPAL", email };
  const methodId = newId("payoutMethod");
  const before = later(now(), -DAY_MS);
  await db.payoutMethod.create({
    data: {
      id: methodId,
      userId: user.id,
      kind: destination.kind,
      label: maskedLabel(destination),
      destinationSealed: sealDestination(methodId, destination),
      destinationHash: destinationHash(user.id, destination),
      createdAt: before,
      confirmedAt: before,
      usableFrom: before,
    },
    select: { id: true },
  });
  const id = newId("withdrawal");
  const pool = ownerPool();
  await pool.query(
    `select ledger_post('WITHDRAWAL_REVERSED', 'withdrawal-reversed:before-' || $1::text, null,
       array[ledger_account_of('CLEARING', 'manual'), ledger_account_of('EARNED', $2)], array[-$3::bigint, $3::bigint], null, $4)`,
    [id, user.id, amountMicros, before],
  );
  const at = now();
  const due = later(at, 7 * DAY_MS);
  const answer = await pool.query<{ word: string }>(
    "select withdrawal_request($1, $2, $3, $4, $5, $6, null, null, $7, $7, $8) as word",
    [id, user.id, methodId, amountMicros, feeMicros, due, later(at, -2 * DAY_MS), at],
  );
  if (answer.rows[0]?.word !== "requested") throw new Error(`not requested: ${answer.rows[0]?.word}`);
  return { id, worker: user };
}

/** That many of them, of as many people. */
export async function manyRequested(count: number, request: NewRequest = {}): Promise<Requested[]> {
  const workers = await createUsers(count);
  return Promise.all(workers.map((worker) => requested(request, worker)));
}

/** A finance person who has just shown a second factor. */
export async function financePerson(): Promise<UserActor> {
  const user = await createUser({ role: "FINANCE" });
  return { ...user, steppedUpUntil: later(now(), 365 * DAY_MS) };
}

/** A run of everything requested, or of those named, approved by those who have to. */
export async function approvedRun(approvers: UserActor[], withdrawals?: { id: string }[]): Promise<string> {
  const [creator] = approvers as [UserActor];
  const withdrawal = withdrawals?.map(({ id }) => id) ?? [];
  const runId = await createRun(creator, { which: withdrawals ? "TICKED" : "ALL", kind: "", withdrawal });
  for (const approver of approvers) await approveRun(approver, { runId, total: await totalOf(runId) });
  return runId;
}

/** What the page asks to be typed. */
export async function totalOf(runId: string): Promise<string> {
  const run = await db.payoutRun.findUniqueOrThrow({ where: { id: runId } });
  return moneyInput(run.amountMicros - run.feeMicros);
}

/** Lets a run go as far as it can without waiting. */
export async function goThrough(runId: string, limit?: number): Promise<void> {
  while ((await workOnRun(runId, limit)) === "more");
}

/** Asks providers about everything that is due, until nothing is. */
export async function askProviders(): Promise<void> {
  while ((await reconcilePayouts(100)) > 0);
}

/** Where each withdrawal and its payout stand: "COMPLETED/PAID". */
export async function standings(requests: { id: string }[], runId: string): Promise<string[]> {
  const found = await rows<{ id: string; standing: string }>(
    `select w.id, w.status || '/' || i.state as standing from withdrawal w
     left join payout_item i on i.withdrawal_id = w.id and i.run_id = $2 where w.id = any ($1)`,
    [requests.map(({ id }) => id), runId],
  );
  const by = new Map(found.map(({ id, standing }) => [id, standing]));
  return requests.map(({ id }) => by.get(id) ?? "missing");
}

/** What a person has in Earned. */
export async function earnedOf(userId: string): Promise<bigint> {
  const [row] = await rows<{ balance: string }>(
    "select balance_micros as balance from ledger_account where kind = 'EARNED' and owner_id = $1",
    [userId],
  );
  return BigInt(row?.balance ?? 0);
}
