import fc from "fast-check";
import { newId } from "@/lib/core/ids";
import { DAY_MS } from "@/lib/core/time";
import type { Machine } from "../machine";
import * as withdrawals from "../model/withdrawals";
import { least, type Person, type World } from "../model/world";
import { at, cents, mostly, nothing, people, person, seldom, to, type Weighted } from "./operation";

const requested = (world: World) => mostly(world.withdrawals, ({ status }) => status === "REQUESTED");
const waiting = (world: World) =>
  mostly(world.withdrawals, (one) => one.status === "REQUESTED" && one.reviewDueAt > world.now);
const methods = (world: World) =>
  world.people.flatMap((owner) => owner.methods.map((method) => ({ owner, method })));
const CENT = 10_000n;

async function addMethod(m: Machine, { id }: Person, method: withdrawals.Method): Promise<number> {
  return m.run(
    `insert into payout_method (id, user_id, kind, label, destination_sealed, destination_hash, created_at, confirmed_at, usable_from)
     values ($1, $2, upper($3)::payout_method_kind, 'a place', 'sealed', $1, $4, $4, $5)`,
    ...[method.id, id, method.kind, m.now, new Date(method.usableFrom)],
  );
}

function request(m: Machine, asked: withdrawals.Asked): Promise<unknown> {
  const { id, person, method, amount, fee, dueAt, reviewDueAt } = asked;
  const review = reviewDueAt ? [new Date(reviewDueAt), "few ratings"] : [null, null];
  const [payUntil, rewardsUntil] = [m.in(-withdrawals.PAY_AGE_MS), m.in(-withdrawals.REWARD_AGE_MS)];
  const what = [id, person.id, method.id, amount, fee, new Date(dueAt), ...review];
  return m.call("withdrawal_request", ...what, payUntil, rewardsUntil, m.now);
}

/** A place to be paid at, new ones only later. */
const add = to(
  5,
  "add a method",
  people,
  fc.record({
    kind: fc.constantFrom<withdrawals.Method["kind"]>("paypal", "usdc", "bank", "manual"),
    isOld: fc.boolean(),
  }),
  async (m, owner, { kind, isOld }) => {
    const usableFrom = m.world.now + (isOld ? 0 : withdrawals.METHOD_PAUSE_MS);
    const method = { id: newId("payoutMethod"), kind, usableFrom, removed: false };
    const added = await addMethod(m, owner, method);
    owner.methods.push(method);
    return [added, 1];
  },
);

const earners = (world: World) =>
  mostly(world.people, (one) => withdrawals.withdrawable(world, one) > 0n && one.methods.length > 0);

const ask = to(
  14,
  "withdraw",
  earners,
  fc.record({
    n: fc.nat({ max: 99 }),
    part: fc.constantFrom(1n, 1n, 2n, 5n),
    more: fc.constantFrom(0n, 0n, 0n, CENT),
    fee: fc.oneof(fc.constant(0n), cents(1, 60)),
    days: fc.integer({ min: 1, max: 9 }),
    waitsForReview: fc.nat({ max: 5 }).map((n) => n === 0),
  }),
  async (m, person, { n, part, more, fee, days, waitsForReview }) => {
    const method = person.methods[n % person.methods.length];
    const asked = (withdrawals.withdrawable(m.world, person) / part / CENT) * CENT + more;
    const amount = asked > fee ? asked : fee + CENT;
    if (!method) return null;
    const dueAt = m.world.now + days * DAY_MS;
    const input = {
      id: newId("withdrawal"),
      person,
      method,
      amount,
      fee: least(fee, amount),
      dueAt,
      reviewDueAt: waitsForReview ? m.world.now + 3 * DAY_MS : 0,
    };
    return [await request(m, input), withdrawals.request(m.world, input)];
  },
);

/** A hold on the account, or the end of it. */
const hold = to(
  6,
  "hold",
  people,
  fc.nat({ max: 3 }).map((n) => n === 0),
  async (m, person, held) => {
    const changed = held
      ? await m.run(
          `insert into account_hold (id, user_id, scope, cause, reason, created_at, created_by, review_due_at)
         select $1, $2, 'WITHDRAWALS', 'RULES', 'A look.', $3, 'system:tests', $3
         where not exists (select from account_hold where user_id = $2 and lifted_at is null)`,
          ...[newId("hold"), person.id, m.now],
        )
      : await m.run(
          `update account_hold set lifted_at = $2, lifted_by = 'system:tests', lift_reason = 'Seen.'
         where user_id = $1 and lifted_at is null`,
          ...[person.id, m.now],
        );
    const differs = person.held !== held;
    person.held = held;
    return [changed, differs ? 1 : 0];
  },
);

export const withdrawalOperations: Weighted[] = [
  add,
  ask,
  hold,
  to(1, "remove the method", methods, nothing, async (m, { method }) => {
    const removed = await m.run("update payout_method set removed_at = $2 where id = $1", method.id, m.now);
    method.removed = true;
    return [removed, 1];
  }),
  to(1, "cancel the withdrawal", requested, seldom(person), async (m, withdrawal, n) => {
    const by = n === null ? withdrawal.person : at(m.world.people, n);
    return [
      await m.call("withdrawal_cancel", withdrawal.id, by.id, m.now),
      withdrawals.cancel(withdrawal, by),
    ];
  }),
  to(3, "review the withdrawal", waiting, fc.boolean(), async (m, withdrawal, approved) => [
    await m.call("withdrawal_review", withdrawal.id, m.staff[0], approved, "No.", m.now),
    withdrawals.review(m.world, withdrawal, approved),
  ]),
];
