import type { UserActor } from "@/lib/core/actor";
import { HOUR_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { openText, sealText } from "@/lib/platform/sealed";
import { newSecret } from "./totp";

/** Long enough to install an app; whoever comes back later gets a secret that was never on a screen. */
const OFFERED_FOR_MS = HOUR_MS;

/** What a sealed secret belongs to. */
export const secretContext = (userId: string) => `second-factor:${userId}`;

/**
 * The secret that a person is to put into their app: the same on every look within the hour, so that a reload or a
 * wrong code does not spoil the picture that was scanned.
 * @param secret what a new one is; seeds and tests know theirs
 * @returns null when the second factor is enabled, and its secret nobody's business any more
 */
export async function secretToEnrol(actor: UserActor, secret = newSecret()): Promise<string | null> {
  const at = now();
  const sealed = sealText(secret, secretContext(actor.id));
  await db.$executeRaw`
    insert into second_factor (user_id, sealed_secret, created_at)
    values (${actor.id}, ${sealed}, ${at}::timestamptz)
    on conflict (user_id) do update set sealed_secret = excluded.sealed_secret, created_at = excluded.created_at
    where second_factor.enabled_at is null
      and second_factor.created_at < ${later(at, -OFFERED_FOR_MS)}::timestamptz`;
  const offered = await db.secondFactor.findUnique({ where: { userId: actor.id, enabledAt: null } });
  return offered && openText(offered.sealedSecret, secretContext(actor.id));
}
