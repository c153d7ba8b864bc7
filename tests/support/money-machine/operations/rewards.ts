import { newId } from "@/lib/core/ids";
import * as rewards from "../model/rewards";
import { at, people, person, to, type Weighted } from "./operation";

export const rewardOperations: Weighted[] = [
  to(3, "bring somebody", people, person, async (m, brought, n) => {
    const referrer = at(m.world.people, n);
    if (referrer === brought) return null;
    const attributed = await m.run(
      "insert into referral (referred_id, referrer_id, created_at) values ($1, $2, $3) on conflict do nothing",
      ...[brought.id, referrer.id, m.now],
    );
    return [attributed === 1, rewards.attribute(m.world, brought, referrer)];
  }),
  to(1, "find two to be one", people, person, async (m, one, n) => {
    const other = at(m.world.people, n);
    if (other === one) return null;
    const id = newId("case");
    await m.run(
      `insert into risk_case (id, kind, user_id, other_user_id, source_key, reason, detail, opened_at, opened_by)
       values ($1, 'LINKED_ACCOUNTS', $2, $3, $1, 'Seen.', '{}', $4, 'system:tests')`,
      ...[id, one.id, other.id, m.now],
    );
    const closed = await m.run(
      "update risk_case set outcome = 'CONFIRMED', conclusion = 'One.', closed_at = $2, closed_by = 'system:tests' where id = $1",
      ...[id, m.now],
    );
    m.world.linked.push([one, other]);
    return [closed, 1];
  }),
];
