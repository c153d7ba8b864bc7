import { db, type Tx } from "@/lib/platform/db";

/** Why no payout leaves at the moment, and since when. */
export interface PayoutStop {
  reason: string;
  since: Date;
}

/** The stop in force; null while payouts may leave. Whatever sends money asks right before it does. */
export async function payoutsStopped(client: Tx = db): Promise<PayoutStop | null> {
  const stop = await client.payoutStop.findFirst({
    where: { endedAt: null },
    select: { reason: true, startedAt: true },
  });
  return stop && { reason: stop.reason, since: stop.startedAt };
}
