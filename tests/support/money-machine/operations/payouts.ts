import fc from "fast-check";
import { newId } from "@/lib/core/ids";
import type { Machine } from "../machine";
import * as outcomes from "../model/payout-outcomes";
import * as payouts from "../model/payouts";
import type { World } from "../model/world";
import { type Answers, at, mostly, nothing, person, seldom, to, type Weighted } from "./operation";

const runs = (world: World) => mostly(world.runs, ({ status }) => status !== "CANCELLED");
const requested = ({ withdrawals }: World) => withdrawals.filter(({ status }) => status === "REQUESTED");
const items = (world: World) => world.runs.flatMap((run) => run.items);
const claimed = (world: World) =>
  mostly(items(world), (item) => item.state === "SELECTED" && payouts.isClaimed(item));
const arrived = (world: World) => items(world).filter(({ state }) => state === "PAID");
const begun = (world: World) =>
  mostly(items(world), ({ state }) => ["SENDING", "SENT", "FAILED", "UNKNOWN"].includes(state));

const of = ({ run, withdrawal }: payouts.Item) => [run.id, withdrawal.id];

/** A run of all that is requested, made, approved and begun. */
async function createRun(m: Machine, id: string, approver: string): Promise<unknown> {
  const requested = m.world.withdrawals.map((withdrawal) => withdrawal.id);
  const made = await m.call("payout_create", id, null, null, requested, "system:tests", 10n ** 12n, m.now);
  await m.run(
    "update payout_run set status = 'APPROVED', approved_at = $2, approved_by = $3 where id = $1",
    ...[id, m.now, approver],
  );
  await m.run("update payout_run set status = 'RUNNING', started_at = $2 where id = $1", id, m.now);
  return made;
}

type Outcome = (m: Machine, item: payouts.Item) => Promise<Answers>;

const comesBack: Outcome = async (m, item) => [
  await m.call("payout_returned", ...of(item), "ref", "RETURNED", "Came back.", m.now),
  outcomes.returned(m.world, item),
];

/** All that a provider, its silence or a finance person can make of a payout. */
const OUTCOMES: Record<string, Outcome> = {
  sent: async (m, item) => [
    await m.call("payout_sent", ...of(item), "ref", "PENDING", null, m.now, m.now),
    outcomes.sent(item),
  ],
  paid: async (m, item) => [
    await m.call("payout_paid", ...of(item), "ref", "SUCCESS", null, m.now),
    outcomes.paid(m.world, item),
  ],
  returned: comesBack,
  refused: async (m, item) => [
    await m.call("payout_refused", ...of(item), "Refused.", false, m.now),
    outcomes.refused(item, false),
  ],
  "refused for now": async (m, item) => [
    await m.call("payout_refused", ...of(item), "Too many.", true, m.now),
    outcomes.refused(item, true),
  ],
  unknown: async (m, item) => [
    await m.call("payout_unknown", ...of(item), "No answer.", m.now, m.now),
    outcomes.unknown(item),
  ],
  repeat: async (m, item) => [
    await m.call("payout_begin_repeat", ...of(item), m.now),
    payouts.beginRepeat(m.world, item),
  ],
  retry: async (m, item) => [await m.call("payout_retry", ...of(item), m.now), outcomes.retry(item)],
};

/** Pauses or resumes it, where it can be. */
async function setPaused(m: Machine, run: payouts.Run, paused: boolean): Promise<Answers> {
  const [from, status] = paused ? (["RUNNING", "PAUSED"] as const) : (["PAUSED", "RUNNING"] as const);
  const changed = await m.run(
    "update payout_run set status = $3, pause_reason = 'A look.', paused_at = $4 where id = $1 and status = $2",
    ...[run.id, from, status, m.now],
  );
  const possible = run.status === from;
  if (possible) run.status = status;
  return [changed, possible ? 1 : 0];
}

async function cancelRun(m: Machine, run: payouts.Run): Promise<Answers | null> {
  if (run.status === "CANCELLED") return null;
  await setPaused(m, run, true);
  await m.run("update payout_run set status = 'CANCELLED', ended_at = $2 where id = $1", run.id, m.now);
  return [await m.call("payout_release", run.id, m.now), outcomes.cancelRun(run)];
}

export const payoutOperations: Weighted[] = [
  to(7, "make a run", requested, seldom(person), async (m, _, n) => {
    const [id, approver] = [newId("payoutRun"), n === null ? "system:tests" : at(m.world.people, n).id];
    return [await createRun(m, id, approver), payouts.createRun(m.world, id, approver)];
  }),
  to(10, "claim", runs, nothing, async (m, run) => [
    await m.call("payout_claim", run.id, 1000, m.now),
    payouts.claim(m.world, run),
  ]),
  to(14, "begin to send", claimed, nothing, async (m, item) => [
    await m.call("payout_begin_send", ...of(item), m.now),
    payouts.beginSend(m.world, item),
  ]),
  to(22, "the payout is", begun, fc.constantFrom(...Object.keys(OUTCOMES)), async (m, item, outcome) =>
    (OUTCOMES[outcome] as Outcome)(m, item),
  ),
  to(2, "the payout comes back", arrived, nothing, comesBack),
  to(
    1,
    "hand out a file",
    runs,
    fc.constantFrom("bank" as const, "manual" as const),
    async (m, run, kind) => [
      await m.call("payout_hand_out", run.id, kind.toUpperCase(), m.now),
      payouts.handOut(m.world, run, kind),
    ],
  ),
  to(2, "pause the run", runs, fc.boolean(), setPaused),
  to(1, "cancel the run", runs, nothing, cancelRun),
];
