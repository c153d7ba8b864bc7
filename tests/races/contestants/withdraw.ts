import { randomUUID } from "node:crypto";
import { systemActor, type UserActor } from "@/lib/core/actor";
import { placeHold } from "@/lib/holds/place";
import { pool, transaction } from "@/lib/platform/db";
import { cancelWithdrawal } from "@/lib/withdrawals/cancel";
import { requestWithdrawal } from "@/lib/withdrawals/request";
import type { RequestWithdrawal } from "@/lib/withdrawals/schema";
import { codes, takePart } from "./take-part";

interface Person {
  actor: UserActor;
  /** Given by JSON, where instants are text. */
  inputs: RequestWithdrawal[];
}

type Withdraw =
  | { what: "take-out"; tries: number; rounds: { userId: string; methodId: string; ids: string[] }[] }
  | { what: "request"; people: Person[] }
  | { what: "hold"; userIds: string[] }
  | { what: "cancel"; withdrawals: { id: string; actor: UserActor }[] }
  | { what: "claim"; runId: string };

await takePart((part: Withdraw) => {
  switch (part.what) {
    case "take-out":
      return takeOutAll(part.rounds);
    case "request":
      return codes(
        part.people.flatMap(({ actor, inputs }) =>
          inputs.map((input) => requestWithdrawal(revived(actor), input)),
        ),
      );
    case "hold":
      return codes(part.userIds.map(hold));
    case "cancel":
      return cancelAll(part.withdrawals);
    case "claim":
      return claimAll(part.runId);
  }
});

function revived(actor: UserActor): UserActor {
  return { ...actor, steppedUpUntil: actor.steppedUpUntil ? new Date(actor.steppedUpUntil) : null };
}

/** One round after another, all of a round at once: who gets the money out. */
async function takeOutAll(
  rounds: { userId: string; methodId: string; ids: string[] }[],
): Promise<string[][]> {
  const outcomes: string[][] = [];
  for (const { userId, methodId, ids } of rounds) {
    const calls = ids.map((id) =>
      pool.query<{ outcome: string }>(
        `select withdrawal_request($1, $2, $3, 5000000, 100000, now() + interval '7 days', null, null, now(), now(), now()) as outcome`,
        [id, userId, methodId],
      ),
    );
    outcomes.push((await Promise.all(calls)).map(({ rows }) => rows[0]!.outcome));
  }
  return outcomes;
}

function hold(userId: string) {
  return transaction((tx) =>
    placeHold(tx, systemActor("tests"), {
      userId,
      scope: "ACCOUNT",
      cause: "SECURITY",
      reason: "Somebody else uses this account.",
      sourceKey: randomUUID(),
    }),
  );
}

async function cancelAll(withdrawals: { id: string; actor: UserActor }[]): Promise<string[]> {
  const outcomes: string[] = [];
  for (const { id, actor } of withdrawals) {
    outcomes.push(...(await codes([cancelWithdrawal(actor, { withdrawalId: id })])));
  }
  return outcomes;
}

/** As a payout run claims, one at a time, until it has seen all it selected. */
async function claimAll(runId: string): Promise<number> {
  const left = `select 1 from payout_item i join withdrawal w on w.id = i.withdrawal_id
    where i.run_id = $1 and i.state = 'SELECTED' and w.run_id is distinct from $1`;
  for (let claimed = 0; ; ) {
    const { rows } = await pool.query<{ done: number }>("select payout_claim($1, 1, now()) as done", [runId]);
    claimed += rows[0]!.done;
    // People who are busy cancelling are left for the next call, so only nothing left is the end.
    if (rows[0]!.done === 0 && (await pool.query(left, [runId])).rowCount === 0) return claimed;
  }
}
