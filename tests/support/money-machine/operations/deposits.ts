import fc from "fast-check";
import { newId } from "@/lib/core/ids";
import { DAY_MS } from "@/lib/core/time";
import type { Machine } from "../machine";
import * as claims from "../model/claims";
import { payDebt } from "../model/debts";
import { type Claim, credit, type Deposit, type Refund } from "../model/deposits";
import * as refunds from "../model/refunds";
import { least, type World } from "../model/world";
import { type Answers, cents, mostly, nothing, people, to, type Weighted } from "./operation";

const all = (world: World) => world.deposits.slice(-9);
const allRefunds = (world: World) =>
  mostly(
    world.deposits.flatMap((deposit) => deposit.refunds),
    ({ status }) => status === "REQUESTED" || status === "PENDING",
  );
const allClaims = (world: World) =>
  mostly(
    world.deposits.flatMap((deposit) => deposit.claims),
    ({ status }) => status === "WARNING" || status === "OPEN",
  );
const told = fc.constantFrom<refunds.Told>("PENDING", "SUCCEEDED", "FAILED");
const ofClaim = fc.constantFrom<Claim["status"]>("WARNING", "CLOSED", "OPEN", "OPEN", "WON", "LOST");
/** Mostly those whose money is spent in part, so that what is claimed is owed. */
const spent = (world: World) => mostly(world.deposits, ({ owner, amount }) => owner.wallet < amount);
const debtors = (world: World) => mostly(world.people, ({ owes }) => owes > 0n);
const CENT = 10_000n;

/** Credits the same payment twice, as a repeated webhook does. */
async function deliver(m: Machine, owner: string, id: string, amount: bigint): Promise<unknown[]> {
  await m.run(
    "insert into deposit (id, user_id, amount_micros, return_path, created_at) values ($1, $2, $3, '/wallet', $4)",
    ...[id, owner, amount, m.now],
  );
  const once = () => m.call("deposit_credit", id, `pi_${id}`, amount, m.now);
  return [await once(), await once()];
}

function mirror(m: Machine, refund: { id: string; own: boolean; stripeId: string; status: string } & Sum) {
  const { id, own, stripeId, deposit, amount, status } = refund;
  return m.call("refund_mirror", id, own ? id : null, stripeId, deposit.id, amount, status, null, m.now);
}

interface Sum {
  deposit: Deposit;
  amount: bigint;
}

const mirrorClaim = (m: Machine, { id, deposit, amount }: { id: string } & Sum, status: string) =>
  m.call("dispute_mirror", id, deposit.id, amount, status, "fraudulent", m.now);

/** Stripe makes a refund that we asked for if it can; else it refuses, and there is none to tell of. */
async function answerRefund(m: Machine, refund: Refund, status: refunds.Told): Promise<Answers> {
  const { id, deposit, amount, stripeId } = refund;
  const possible = refund.status === "REQUESTED" && amount <= refunds.refundableAtStripe(deposit);
  if (stripeId === null && !possible) {
    return [await m.call("refund_refused", id, "declined", m.now), refunds.refuse(m.world, refund)];
  }
  const of = stripeId ?? `re_${id}`;
  return [
    await mirror(m, { id, own: true, stripeId: of, deposit, amount, status }),
    refunds.tellRefund(m.world, refund, of, status),
  ];
}

export const depositOperations: Weighted[] = [
  to(
    5,
    "deposit",
    people,
    fc.oneof(cents(1, 5_000), cents(1, 5_000), cents(50_000, 250_000)),
    async (m, owner, amount) => {
      const id = newId("deposit");
      const credited = await deliver(m, owner.id, id, amount);
      credit(m.world, id, owner, amount);
      return [credited, [true, false]];
    },
  ),
  to(4, "ask for a refund", all, cents(1, 6_000), async (m, deposit, most) => {
    const [id, amount] = [newId("refund"), least(most, deposit.amount)];
    const since = m.in(-refunds.REFUND_DAYS * DAY_MS);
    return [
      await m.call("refund_request", id, deposit.id, "OWNER", amount, since, m.now),
      refunds.requestRefund(m.world, id, deposit, amount),
    ];
  }),
  to(6, "Stripe tells of the refund", allRefunds, told, answerRefund),
  to(
    1,
    "refund in the dashboard",
    all,
    fc.record({ most: cents(1, 4_000), status: told }),
    async (m, deposit, { most, status }) => {
      const amount = least(most, refunds.refundableAtStripe(deposit));
      if (amount < CENT) return null;
      const id = newId("refund");
      const refund = { id, deposit, amount, status, stripeId: `re_${id}` };
      return [await mirror(m, { ...refund, own: false }), refunds.refundAtStripe(m.world, refund)];
    },
  ),
  to(
    2,
    "a bank claims",
    spent,
    fc.record({ most: cents(1_000, 250_000), status: ofClaim }),
    async (m, deposit, { most, status }) => {
      const claim = { id: `du_${newId("deposit")}`, deposit, amount: least(most, deposit.amount) };
      return [await mirrorClaim(m, claim, status), claims.claim(m.world, claim, status)];
    },
  ),
  to(3, "the claim goes on", allClaims, ofClaim, async (m, claim, status) => [
    await mirrorClaim(m, claim, status),
    claims.tellClaim(m.world, claim, status),
  ]),
  to(2, "pay the debt out of Earned", debtors, nothing, async (m, person) => [
    await m.amount("debt_pay_from_earned", person.id, m.now),
    payDebt(person, "earned"),
  ]),
];
