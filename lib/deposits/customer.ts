import { db } from "@/lib/platform/db";
import { stripe } from "@/lib/platform/stripe";

/** The person as Stripe knows them, made at the first deposit; two at once make one. */
export async function stripeCustomerOf(userId: string): Promise<string> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, stripeCustomerId: true },
  });
  if (user.stripeCustomerId) return user.stripeCustomerId;
  const { id } = await stripe().customers.create(
    { email: user.email, metadata: { userId } },
    { idempotencyKey: `customer:${userId}` },
  );
  await db.user.updateMany({ where: { id: userId, stripeCustomerId: null }, data: { stripeCustomerId: id } });
  return id;
}
