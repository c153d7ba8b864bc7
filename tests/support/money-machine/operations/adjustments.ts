import fc from "fast-check";
import { newId } from "@/lib/core/ids";
import type { Machine } from "../machine";
import * as adjustments from "../model/adjustments";
import type { World } from "../model/world";
import { at, cents, mostly, people, person, seldom, to, type Weighted } from "./operation";

const PLATFORM: adjustments.Account[] = [
  { kind: "GOODWILL", platform: "GOODWILL" },
  { kind: "LOSS", platform: "LOSS" },
  { kind: "PROMOTIONS", platform: "PROMOTIONS" },
  { kind: "CLEARING", platform: "paypal" },
];

const accounts = ({ people }: World): adjustments.Account[] => [
  ...people.flatMap((person): adjustments.Account[] => [
    { kind: "WALLET", person },
    { kind: "DEBT", person },
  ]),
  ...PLATFORM,
];

function ownerOf(account: adjustments.Account): string {
  if ("person" in account) return account.person.id;
  return account.kind === "CLEARING" ? account.platform : "platform";
}

function propose(
  m: Machine,
  adjustment: Omit<adjustments.Adjustment, "status" | "expiresAt">,
): Promise<number> {
  const { id, from, to, amount, proposedBy } = adjustment;
  return m.run(
    `insert into adjustment (id, from_kind, from_owner, to_kind, to_owner, amount_micros, reason, proposed_at, proposed_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, 'Something went wrong by hand.', $7, $8, $9)`,
    ...[id, from.kind, ownerOf(from), to.kind, ownerOf(to), amount],
    ...[m.now, proposedBy, m.in(adjustments.DECIDED_WITHIN_MS)],
  );
}

const proposed = (world: World) => mostly(world.adjustments, ({ status }) => status === "PROPOSED");

export const adjustmentOperations: Weighted[] = [
  to(
    4,
    "propose an adjustment",
    people,
    fc.record({ toDebt: fc.boolean(), away: fc.boolean(), n: fc.nat({ max: 99 }), amount: cents(1, 2_000) }),
    async (m, person, { toDebt, away, n, amount }) => {
      const own: adjustments.Account = { kind: toDebt ? "DEBT" : "WALLET", person };
      const all = accounts(m.world);
      const other = at(all, n % all.length);
      if (other.kind === own.kind && ownerOf(other) === ownerOf(own)) return null;
      const [from, to] = away ? [own, other] : [other, own];
      const adjustment = { id: newId("adjustment"), from, to, amount, proposedBy: at(m.staff, n % 2) };
      const inserted = await propose(m, adjustment);
      adjustments.propose(m.world, adjustment);
      return [inserted, 1];
    },
  ),
  to(
    5,
    "decide on the adjustment",
    proposed,
    fc.record({
      n: fc.nat({ max: 1 }),
      somebody: seldom(person),
      approved: fc.nat({ max: 3 }),
    }),
    async (m, adjustment, { n, somebody, approved }) => {
      const by = somebody === null ? at(m.staff, n) : at(m.world.people, somebody).id;
      const decision = { by, isStaff: somebody === null, approved: approved > 0 };
      return [
        await m.call("adjustment_decide", adjustment.id, by, decision.approved ? null : "No.", m.now),
        adjustments.decide(m.world, adjustment, decision),
      ];
    },
  ),
];
