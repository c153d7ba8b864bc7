import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/**
 * Keeps for good who brought a new person, by the nickname in the link they came by. A nickname that nobody has, or
 * whose address was never confirmed, brought nobody; nobody brings themselves.
 */
export async function attribute(tx: Tx, referredId: string, referrerNickname: string): Promise<void> {
  await tx.$executeRaw`
    insert into referral (referred_id, referrer_id, created_at)
    select ${referredId}, id, ${now()} from app_user
    where lower(nickname) = lower(${referrerNickname}) and email_confirmed_at is not null and id <> ${referredId}`;
}
