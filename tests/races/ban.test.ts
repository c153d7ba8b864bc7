import { expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { contest } from "@/tests/support/contest";
import { rows } from "@/tests/support/database";
import { manyRequested } from "@/tests/support/payouts";

const PEOPLE = 200;

/** A run over all that is requested, approved and at work. */
async function startedRun(): Promise<string> {
  const runId = newId("payoutRun");
  await rows("select payout_create($1, null, null, null, 'system:tests', 1000000000000, now())", [runId]);
  await rows(
    "update payout_run set status = 'APPROVED', approved_at = now(), approved_by = 'system:tests' where id = $1",
    [runId],
  );
  await rows("update payout_run set status = 'RUNNING', started_at = now() where id = $1", [runId]);
  return runId;
}

test(`${PEOPLE} people are banned while they are paid and while they cancel: nothing is sent once the ban stands`, async () => {
  const requests = await manyRequested(PEOPLE);
  const runId = await startedRun();
  const withdrawals = requests.map(({ id, worker }) => ({ id, userId: worker.id }));
  const part = { runId, withdrawals };
  // From the other end, so that bans and payments meet in the middle.
  const bans = [...withdrawals].reverse();
  const [states, sends] = await contest<string[]>("ban.ts", [
    { ...part, what: "ban", withdrawals: bans },
    { ...part, what: "pay" },
    // A third of them would rather have their money back.
    { ...part, what: "cancel", withdrawals: withdrawals.filter((_, n) => n % 3 === 0) },
  ]);
  const atBan = new Map(bans.map(({ id }, n) => [id, states?.[n]]));
  const found = await rows<{ id: string; status: string; state: string }>(
    `select w.id, w.status, i.state from withdrawal w join payout_item i on i.withdrawal_id = w.id and i.run_id = $1`,
    [runId],
  );
  const after = new Map(found.map(({ id, status, state }) => [id, `${status}/${state}`]));
  for (const [n, { id }] of withdrawals.entries()) {
    const sent = after.get(id) === "PROCESSING/SENDING";
    expect(sent, `${id}: ${atBan.get(id)} at the ban, ${after.get(id)} in the end`).toBe(
      atBan.get(id) === "SENDING",
    );
    expect(sends?.[n] === "go").toBe(sent);
  }
  // Both win some, or it was no race.
  expect(new Set(sends?.map((answer) => answer === "go"))).toEqual(new Set([true, false]));
  expect(states?.some((state) => state === "SENDING")).toBe(true);
});
