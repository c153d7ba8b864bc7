import type { UserActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { createDeposit } from "@/lib/deposits/create";
import { followPayment } from "@/lib/deposits/follow";
import { fulfil } from "@/lib/deposits/fulfil";
import { requestRefund } from "@/lib/deposits/request-refund";
import { sendDueRefunds } from "@/lib/deposits/send-refunds";
import { db } from "@/lib/platform/db";
import { stripe } from "@/lib/platform/stripe";
import type { History } from "./history";
import type { Cast } from "./people";
import { atStripe, setStripeClock } from "./stand-ins";

/** Who brought in how many dollars, and how many days ago. */
const deposits: [string, string, number][] = [
  ["emil", "25", 386],
  ["emil", "150", 37],
  ["priya", "160", 32],
  ["noor", "600", 23],
  ["tomas", "100", 20],
  ["emil", "120", 12],
  ["priya", "60", 11.5],
  ["tomas", "160", 11],
  ["priya", "35", 1.9],
  ["tomas", "25", 0.6],
];

/** Plans everything that came in by card and what of it went back. */
export function planDeposits(history: History, person: Cast): void {
  for (const [nickname, amount, ago] of deposits) {
    history.at(ago, () => deposit(person(nickname), amount));
  }
  planRefund(history, person("emil"));
  planDispute(history, person("kasper"));
}

/** A deposit of which a part went back to its card. */
function planRefund(history: History, owner: UserActor): void {
  let depositId = "";
  history.at(3.4, async () => {
    depositId = await deposit(owner, "40");
  });
  history.at(2.9, async () => {
    await setStripeClock();
    await requestRefund(owner, { depositId, refundId: newId("refund"), amount: "15" });
    await sendDueRefunds(1);
  });
}

/** A deposit whose bank took it back after most of it was spent. */
function planDispute(history: History, owner: UserActor): void {
  let depositId = "";
  history.at(6, async () => {
    depositId = await deposit(owner, "45");
  });
  history.at(1.6, async () => {
    await setStripeClock();
    const { stripePaymentIntentId } = await db.deposit.findUniqueOrThrow({ where: { id: depositId } });
    if (!stripePaymentIntentId) throw new Error("the demo's disputed deposit has no payment");
    const { latest_charge: charge } = await stripe().paymentIntents.retrieve(stripePaymentIntentId);
    await atStripe("dispute", { charge, reason: "fraudulent" });
    await followPayment(stripePaymentIntentId);
  });
}

/** One deposit through the whole of it: a session, the payment, and the one credit. Returns its id. */
async function deposit(owner: UserActor, amount: string): Promise<string> {
  await setStripeClock();
  const { id } = await createDeposit(owner, { amount, returnTo: "/wallet" });
  const { stripeSessionId } = await db.deposit.findUniqueOrThrow({ where: { id } });
  if (!stripeSessionId) throw new Error(`the demo's deposit of $${amount} has no pay page`);
  await atStripe("pay", { session: stripeSessionId });
  const status = await fulfil(stripeSessionId);
  if (status !== "SUCCEEDED") throw new Error(`the demo's deposit of $${amount} did not arrive: ${status}`);
  return id;
}
