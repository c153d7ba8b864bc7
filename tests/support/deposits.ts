import type { UserActor } from "@/lib/core/actor";
import { createDeposit } from "@/lib/deposits/create";
import { stripe as stripeClient } from "@/lib/platform/stripe";
import { rows } from "./database";
import { createUser, type TestUser } from "./factories";
import type { TestStripe } from "./stripe";
import { clearIdentity } from "./verification";

/** A person who may deposit as much as the limit of one deposit: known, and a member for longer than a month. */
export async function createDepositor(): Promise<TestUser> {
  const user = await createUser();
  await clearIdentity(user, 2);
  await rows("update app_user set created_at = created_at - interval '60 days' where id = $1", [user.id]);
  return user;
}

/** Begins a deposit and says what is needed to pay it. */
export async function beginDeposit(
  actor: UserActor,
  amount = "25",
): Promise<{ id: string; session: string }> {
  const { id } = await createDeposit(actor, { amount, returnTo: "/wallet" });
  const [row] = await rows<{ session: string }>(
    "select stripe_session_id as session from deposit where id = $1",
    [id],
  );
  return { id, session: row?.session ?? "" };
}

export interface PaidDeposit {
  id: string;
  session: string;
  /** Stripe's ids of the payment and its charge. */
  payment: string;
  charge: string;
}

/** A deposit paid by card at the stand-in, and credited unless its webhooks are held back. */
export async function paidDeposit(stripe: TestStripe, actor: UserActor, amount = "50"): Promise<PaidDeposit> {
  const { id, session } = await beginDeposit(actor, amount);
  await stripe.control("pay", { session });
  const { payment_intent } = await stripeClient().checkout.sessions.retrieve(session, {
    expand: ["payment_intent"],
  });
  if (typeof payment_intent !== "object" || !payment_intent) throw new Error("the session is not paid");
  return { id, session, payment: payment_intent.id, charge: String(payment_intent.latest_charge) };
}

/** What a person has and owes, in dollars: "Wallet 20, owes 30". */
export async function standing(actor: { id: string }): Promise<string> {
  const found = await rows<{ kind: string; balance: string }>(
    "select kind::text, (balance_micros / 1000000.0)::float8 as balance from ledger_account where owner_id = $1",
    [actor.id],
  );
  const of = (kind: string) => Number(found.find((one) => one.kind === kind)?.balance ?? 0);
  return `Wallet ${of("WALLET")}, owes ${0 - of("DEBT")}`;
}

/** The states of the refunds of a deposit, oldest first. */
export async function refundStates(depositId: string): Promise<string[]> {
  const found = await rows<{ status: string }>(
    "select status::text from refund where deposit_id = $1 order by id",
    [depositId],
  );
  return found.map(({ status }) => status);
}
