import type { UserActor } from "@/lib/core/actor";
import type { Micros } from "@/lib/core/money";
import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { settingsInForce } from "@/lib/settings/read";
import { type Allowance, allowanceOf } from "./limits";

/** What a person can deposit now, and why not more. Exact while the person is locked. */
export async function depositAllowance(actor: Pick<UserActor, "id">, client: Tx = db): Promise<Allowance> {
  const at = now();
  const [settings, { createdAt }, [sums]] = await Promise.all([
    settingsInForce(client),
    client.user.findUniqueOrThrow({ where: { id: actor.id }, select: { createdAt: true } }),
    client.$queryRaw<[{ dayMicros: Micros; allMicros: Micros; dayBegan: Date | null }]>`
      select coalesce(sum(amount_micros), 0)::bigint as "allMicros",
        coalesce(sum(amount_micros) filter (where created_at > ${later(at, -DAY_MS)}::timestamptz), 0)::bigint as "dayMicros",
        min(created_at) filter (where created_at > ${later(at, -DAY_MS)}::timestamptz) as "dayBegan"
      from deposit where user_id = ${actor.id} and status not in ('FAILED', 'EXPIRED')`,
  ]);
  return allowanceOf({ at, memberSince: createdAt, ...sums }, settings);
}
