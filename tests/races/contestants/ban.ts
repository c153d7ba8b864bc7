import { systemActor } from "@/lib/core/actor";
import { placeHold } from "@/lib/holds/place";
import { pool, transaction } from "@/lib/platform/db";
import { takePart } from "./take-part";

type Part = { runId: string; withdrawals: { id: string; userId: string }[] } & (
  | { what: "ban" }
  | { what: "pay" }
  | { what: "cancel" }
);

await takePart(async ({ what, runId, withdrawals }: Part) => {
  const states: string[] = [];
  for (const { id, userId } of withdrawals) {
    if (what === "ban") states.push(await ban(runId, id, userId));
    else if (what === "cancel") states.push(await ask("withdrawal_cancel($1, $2, now())", [id, userId]));
    else states.push(await pay(runId, id));
  }
  return states;
});

async function ask(call: string, values: unknown[]): Promise<string> {
  const { rows } = await pool.query<{ answer: unknown }>(`select ${call} as answer`, values);
  return String(rows[0]?.answer);
}

/** Where the payout stood at the very instant of the ban: read under the lock that both take. */
function ban(runId: string, id: string, userId: string): Promise<string> {
  return transaction(async (tx) => {
    await placeHold(tx, systemActor("tests"), {
      userId,
      scope: "ACCOUNT",
      cause: "SECURITY",
      reason: "Somebody else uses this account.",
    });
    const item = await tx.payoutItem.findUniqueOrThrow({
      where: { runId_withdrawalId: { runId, withdrawalId: id } },
    });
    return item.state;
  });
}

/** As a run does: takes one of those that are left, then asks before each is sent. */
async function pay(runId: string, id: string): Promise<string> {
  await ask("payout_claim($1, 2, now())", [runId]);
  return ask("payout_begin_send($1, $2, now())", [runId, id]);
}
