import type { UserActor } from "@/lib/core/actor";
import { createDeposit } from "@/lib/deposits/create";
import { fulfil } from "@/lib/deposits/fulfil";
import { db } from "@/lib/platform/db";
import { daysAgo, present } from "./clock";

/** Deposits through the whole of it: a session, the stand-in's pay page, and the one credit. Amount in dollars. */
export async function deposit(person: UserActor, amount: string, ago: number): Promise<void> {
  // A pay page cannot have been opened in the past, so only the credit is dated back.
  present();
  const { id, url } = await createDeposit(person, { amount, returnTo: "/wallet" });
  const paid = await fetch(url, {
    method: "POST",
    body: new URLSearchParams({ pay: "card" }),
    redirect: "manual",
  });
  await paid.body?.cancel();
  daysAgo(ago);
  const { stripeSessionId } = await db.deposit.findUniqueOrThrow({ where: { id } });
  const status = stripeSessionId && (await fulfil(stripeSessionId));
  if (status !== "SUCCEEDED") throw new Error(`the demo's deposit of $${amount} did not arrive: ${status}`);
}
